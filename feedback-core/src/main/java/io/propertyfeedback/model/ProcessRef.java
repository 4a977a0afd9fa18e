package io.propertyfeedback.model;

/**
 * Names one version of a process; feedback under way keeps the version it began with.
 *
 * @param id      1 to 64 characters
 * @param version from 1
 */
public record ProcessRef(String id, int version) {
    public ProcessRef {
        Ids.check("Process", id);
        if (version < 1) {
            throw new IllegalArgumentException("Process version " + version + " is not positive");
        }
    }

    @Override
    public String toString() {
        return id + ":" + version;
    }
}
