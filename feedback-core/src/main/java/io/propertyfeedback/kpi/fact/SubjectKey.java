package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.Nullable;

/** One of the keys by which two cases are seen to have the same subject. */
public enum SubjectKey {
    UNIT,
    PARTY,
    CONTACT,
    PLACE;

    /** The key of a case, or null. Anonymous cases match nothing but by place. */
    public @Nullable String of(SubjectKeys keys) {
        if (this == PLACE) {
            return keys.place();
        }
        if (keys.anonymous()) {
            return null;
        }
        return this == UNIT ? keys.unit() : this == PARTY ? keys.party() : keys.contact();
    }
}
