package io.propertyfeedback.architecture;

import java.io.IOException;
import java.io.InputStream;

/** Defines the classes below some packages anew, so that nothing of them has been initialised yet. */
final class FreshLoader extends ClassLoader {
    private final String[] roots;

    FreshLoader(String... roots) {
        super(FreshLoader.class.getClassLoader());
        this.roots = roots;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : isOurs(name) ? defined(name) : super.loadClass(name, resolve);
        }
    }

    private boolean isOurs(String name) {
        for (String root : roots) {
            if (name.startsWith(root)) {
                return true;
            }
        }
        return false;
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
