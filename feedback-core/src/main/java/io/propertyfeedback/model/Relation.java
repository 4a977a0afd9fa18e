package io.propertyfeedback.model;

/**
 * How one feedback is related to another.
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record Relation(String id) {
    public static final Relation DUPLICATE_OF = new Relation("duplicate-of");
    public static final Relation FOLLOWS = new Relation("follows");
    public static final Relation RELATED = new Relation("related");

    public Relation {
        Ids.check("Relation", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
