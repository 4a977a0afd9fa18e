package io.propertyfeedback.model;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Bilingual;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place in an {@link Organisation} for a time: a group, a region, a city, a project. A place that moves, or is called
 * differently from some day on, is several nodes of one id, one after the other.
 *
 * @param id        the host's id
 * @param parent    the id of the node above; null at the top
 * @param title     how people call it
 * @param community the community (小区) that it stands for; null above communities
 * @param from      valid from this instant on; null means since ever. An instant, since a date begins at another moment
 *                  in each zone
 * @param to        valid before this instant; null means without end
 */
public record OrganisationNode(
        String id,
        @Nullable String parent,
        Bilingual title,
        @Nullable String community,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public OrganisationNode {
        Ids.check("Organisation node", id);
        if (parent != null) {
            Ids.check("Parent", parent);
        }
        if (community != null) {
            Ids.check("Community", community);
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("Organisation node '" + id + "' ends at " + to + ", not after " + from);
        }
    }

    /** A node at the top, valid for ever. */
    public static OrganisationNode top(String id, String english, String chinese) {
        return new OrganisationNode(id, null, new Bilingual(english, chinese), null, null, null);
    }

    public OrganisationNode below(String parent) {
        return new OrganisationNode(id, parent, title, community, from, to);
    }

    public OrganisationNode of(String community) {
        return new OrganisationNode(id, parent, title, community, from, to);
    }

    public OrganisationNode valid(@Nullable Instant from, @Nullable Instant to) {
        return new OrganisationNode(id, parent, title, community, from, to);
    }

    public boolean validAt(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    Document toDocument() {
        return Document.builder()
                .put("id", id)
                .put("parent", parent)
                .put("en", title.en())
                .put("zh", title.zh())
                .put("community", community)
                .put("from", from == null ? null : from.toString())
                .put("to", to == null ? null : to.toString())
                .build();
    }

    static OrganisationNode fromDocument(Document document) {
        return new OrganisationNode(
                document.text("id"),
                document.optionalText("parent").orElse(null),
                new Bilingual(document.text("en"), document.text("zh")),
                document.optionalText("community").orElse(null),
                document.optionalInstant("from").orElse(null),
                document.optionalInstant("to").orElse(null));
    }
}
