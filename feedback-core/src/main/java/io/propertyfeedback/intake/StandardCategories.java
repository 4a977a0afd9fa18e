package io.propertyfeedback.intake;

import io.propertyfeedback.model.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * What residents of a managed estate usually speak about: eight kinds, each with its own branches. What bears an
 * exclamation mark is an emergency.
 */
final class StandardCategories {
    private static final String URGENT = "!";
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
            help: locked-out! lost-property elderly medical! carrying emergency! gas-leak! fire! flooding! trapped-in-elevator!
            other:
            """;

    private StandardCategories() {}

    static List<Category> all() {
        return read(false);
    }

    static List<Category> urgent() {
        return read(true);
    }

    private static List<Category> read(boolean onlyUrgent) {
        List<Category> all = new ArrayList<>();
        TREE.lines().forEach(line -> {
            String kind = line.substring(0, line.indexOf(':'));
            if (!onlyUrgent) {
                all.add(new Category(kind));
            }
            for (String branch : line.substring(line.indexOf(':') + 1).trim().split(" +")) {
                boolean urgent = branch.endsWith(URGENT);
                if (!branch.isEmpty() && (urgent || !onlyUrgent)) {
                    String name = urgent ? branch.substring(0, branch.length() - 1) : branch;
                    all.add(new Category(kind + '/' + name));
                }
            }
        });
        return all;
    }
}
