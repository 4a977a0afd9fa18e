package com.acme.storage;

import io.propertyfeedback.port.FeedbackStorageException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** One who writes at a time, or many who read: each call sees all of another or nothing, and is on disk when it answers. */
final class Transactions {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final MVStore file;

    Transactions(MVStore file) {
        this.file = file;
    }

    <T> T read(Supplier<T> question) {
        return locked(lock.readLock(), question);
    }

    <T> T write(Supplier<T> work) {
        return locked(lock.writeLock(), () -> {
            boolean done = false;
            try {
                T answer = work.get();
                file.commit();
                file.sync();
                done = true;
                return answer;
            } finally {
                if (!done && !file.isClosed()) { // whatever was thrown, an Error, too
                    file.rollback();
                }
            }
        });
    }

    private static <T> T locked(Lock side, Supplier<T> call) {
        side.lock();
        try {
            return call.get();
        } catch (MVStoreException e) {
            throw new FeedbackStorageException("The file cannot be read or written; open it anew.", false, e);
        } finally {
            side.unlock();
        }
    }
}
