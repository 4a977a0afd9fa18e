package io.propertyfeedback.architecture;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** What others may call of a published module, as the JDK's javap prints it: exported packages, public and protected. */
final class PublicApi {
    private final ModuleReference module;
    private final Path place;

    private PublicApi(ModuleReference module, Path place) {
        this.module = module;
        this.place = place;
    }

    /** Of the module that this class belongs to. */
    static PublicApi ofModuleWith(Class<?> one) throws URISyntaxException {
        CodeSource source = one.getProtectionDomain().getCodeSource();
        Path place = Path.of(source.getLocation().toURI());
        return new PublicApi(ModuleFinder.of(place).findAll().iterator().next(), place);
    }

    String name() {
        return module.descriptor().name();
    }

    /** One block a class, sorted by name; the same for equal signatures on every machine with this JDK. */
    String text() throws IOException, ClassNotFoundException {
        StringBuilder text = new StringBuilder();
        for (String name : classes()) {
            Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
            if (isOpen(type)) {
                text.append(javap(name)).append('\n');
            }
        }
        return text.toString();
    }

    private static boolean isOpen(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (around == null || isOpen(around));
    }

    private List<String> classes() throws IOException {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        List<String> names = new ArrayList<>();
        try (var reader = module.open();
                var files = reader.list()) {
            files.filter(file -> file.endsWith(".class") && file.contains("/"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .filter(name -> !name.endsWith(".package-info"))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    private String javap(String name) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int status = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(errors), "-protected", "-cp", place.toString(), name);
        if (status != 0) {
            throw new UncheckedIOException(new IOException("javap could not read " + name + ": " + errors));
        }
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("Compiled from"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
