package io.propertyfeedback.model;

import io.propertyfeedback.document.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a company is organised, as its host knows it: group (集团), region (区域), city (城市), project (项目), however many
 * levels there are. It is a tree at every instant; what it was like before is asked by an earlier instant. Immutable.
 *
 * @param nodes every node that is or was valid
 */
public record Organisation(List<OrganisationNode> nodes) {

    /**
     * @throws IllegalArgumentException when at some instant an id or a community stands twice, a parent is not there, or
     *     nodes stand below themselves
     */
    public Organisation {
        nodes = List.copyOf(nodes);
        for (Instant change : changes(nodes)) {
            check(nodes, change);
        }
    }

    public static Organisation of(OrganisationNode... nodes) {
        return new Organisation(List.of(nodes));
    }

    /** Every instant from which on it may be another tree; the first is the beginning of time. */
    private static SortedSet<Instant> changes(List<OrganisationNode> nodes) {
        SortedSet<Instant> changes = new TreeSet<>(Set.of(Instant.MIN));
        for (OrganisationNode node : nodes) {
            add(changes, node.from());
            add(changes, node.to());
        }
        return changes;
    }

    private static void add(Set<Instant> changes, @Nullable Instant change) {
        if (change != null) {
            changes.add(change);
        }
    }

    private static void check(List<OrganisationNode> nodes, Instant at) {
        Map<String, OrganisationNode> valid = new HashMap<>();
        Set<String> communities = new HashSet<>();
        for (OrganisationNode node : nodes) {
            if (node.validAt(at)) {
                refuse(valid.put(node.id(), node) != null, "Organisation node '" + node.id() + "' stands twice", at);
                String community = node.community();
                refuse(
                        community != null && !communities.add(community),
                        "Community '" + community + "' stands twice",
                        at);
            }
        }
        Set<String> connected = new HashSet<>();
        valid.values().forEach(node -> climb(node, valid, connected, at));
    }

    /** Upwards to the top, or to what is known to lead there. */
    private static void climb(
            OrganisationNode node, Map<String, OrganisationNode> valid, Set<String> connected, Instant at) {
        Set<String> path = new LinkedHashSet<>();
        for (OrganisationNode above = node; above != null && !connected.contains(above.id()); ) {
            refuse(!path.add(above.id()), "Organisation nodes stand below themselves: " + path, at);
            String parent = above.parent();
            OrganisationNode next = parent == null ? null : valid.get(parent);
            refuse(
                    parent != null && next == null,
                    "Organisation node '" + above.id() + "' names the parent '" + parent + "', which is not there",
                    at);
            above = next;
        }
        connected.addAll(path);
    }

    private static void refuse(boolean wrong, String what, Instant at) {
        if (wrong) {
            throw new IllegalArgumentException(what + (at.equals(Instant.MIN) ? "" : " at " + at));
        }
    }

    /** A node as it is at an instant; empty when it is not valid then. */
    public Optional<OrganisationNode> node(String id, Instant at) {
        return nodes.stream()
                .filter(node -> node.id().equals(id) && node.validAt(at))
                .findFirst();
    }

    /** The node of a community at an instant. */
    public Optional<OrganisationNode> nodeOf(String community, Instant at) {
        return nodes.stream()
                .filter(node -> community.equals(node.community()) && node.validAt(at))
                .findFirst();
    }

    /** From the top to a node: along it figures roll up and escalation climbs. Empty when it is not valid then. */
    public List<OrganisationNode> path(String id, Instant at) {
        List<OrganisationNode> path = new ArrayList<>();
        OrganisationNode node = node(id, at).orElse(null);
        while (node != null) {
            path.add(0, node);
            String parent = node.parent();
            node = parent == null ? null : node(parent, at).orElse(null);
        }
        return path;
    }

    /** The communities of a node and of everything below it at an instant; none when it is not valid then. */
    public Set<String> communities(String id, Instant at) {
        Map<String, List<OrganisationNode>> below = new LinkedHashMap<>();
        List<OrganisationNode> next = new ArrayList<>();
        for (OrganisationNode node : nodes) {
            if (node.validAt(at)) {
                below.computeIfAbsent(node.parent() == null ? "" : node.parent(), parent -> new ArrayList<>())
                        .add(node);
                if (node.id().equals(id)) {
                    next.add(node);
                }
            }
        }
        Set<String> communities = new LinkedHashSet<>();
        for (int i = 0; i < next.size(); i++) {
            OrganisationNode node = next.get(i);
            if (node.community() != null) {
                communities.add(node.community());
            }
            next.addAll(below.getOrDefault(node.id(), List.of()));
        }
        return communities;
    }

    public Document toDocument() {
        return Document.of(
                "nodes", nodes.stream().map(OrganisationNode::toDocument).toList());
    }

    /** @throws IllegalArgumentException as the constructor */
    public static Organisation fromDocument(Document document) {
        return new Organisation(document.documents("nodes").stream()
                .map(OrganisationNode::fromDocument)
                .toList());
    }
}
