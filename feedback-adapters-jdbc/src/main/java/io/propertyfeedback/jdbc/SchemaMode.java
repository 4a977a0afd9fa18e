package io.propertyfeedback.jdbc;

/** What is done about the tables when a storage is built. */
public enum SchemaMode {
    /** They must be there, in the version that this library needs; nothing is created. The default. */
    VALIDATE,
    /** They are created or brought to the version that this library needs. */
    UPGRADE,
    /** Nothing is looked at: the host vouches for them. */
    NONE
}
