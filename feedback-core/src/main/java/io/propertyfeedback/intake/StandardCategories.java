package io.propertyfeedback.intake;

import io.propertyfeedback.model.Category;
import java.util.ArrayList;
import java.util.List;

/** What residents of a managed estate usually speak about: eight kinds, each with its own branches. */
final class StandardCategories {
    private static final String TREE = """
            complaint: noise noise/neighbour noise/construction noise/equipment noise/outdoor cleaning waste security \
            access-control parking ev-charging greening staff-attitude slow-handling fees elevator facilities fire-safety \
            neighbours pets renovation leakage odour falling-objects occupied-space illegal-building
            opinion: service management disclosure fees facilities environment
            suggestion: service facilities environment safety parking activities
            inquiry: fees procedures renovation parking moving facilities policy contacts
            praise: staff service environment
            repair: water electricity gas drainage leakage door window wall elevator lighting heating air-conditioning \
            access-control intercom network fire-equipment road playground
            help: locked-out lost-property elderly medical carrying emergency
            other:
            """;

    private StandardCategories() {}

    static List<Category> all() {
        List<Category> all = new ArrayList<>();
        TREE.lines().forEach(line -> {
            String kind = line.substring(0, line.indexOf(':'));
            all.add(new Category(kind));
            for (String branch : line.substring(line.indexOf(':') + 1).trim().split(" +")) {
                if (!branch.isEmpty()) {
                    all.add(new Category(kind + '/' + branch));
                }
            }
        });
        return all;
    }
}
