package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract: where it is found and what may be asked of it.
 *
 * @param method     in capitals
 * @param segments   of the path; a variable stands in braces
 * @param id         the contract's operationId
 * @param open       whether nobody in particular may ask, too
 * @param parameters the names of its query parameters
 * @param longest    how long a variable of its path may be, where that is more than an id is
 */
record Route(
        String method,
        List<String> segments,
        String id,
        boolean open,
        Set<String> parameters,
        Map<String, Integer> longest) {

    private static final int LONGEST_ID = 64;

    static Route of(String path, String method, Document operation) {
        Set<String> names = new LinkedHashSet<>();
        Map<String, Integer> longest = new HashMap<>();
        if (operation.has("parameters")) {
            for (Document parameter : operation.documents("parameters")) {
                String in = parameter.optionalText("in").orElse("");
                if (in.equals("query")) {
                    names.add(parameter.text("name"));
                } else if (in.equals("path")) {
                    parameter
                            .document("schema")
                            .optionalInteger("maxLength")
                            .ifPresent(most -> longest.put(parameter.text("name"), (int) most));
                }
            }
        }
        boolean open = operation.value("security").filter(List.of()::equals).isPresent();
        return new Route(method, split(path), operation.text("operationId"), open, names, longest);
    }

    static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        for (int from = 1; from <= path.length(); ) {
            int to = path.indexOf('/', from);
            to = to < 0 ? path.length() : to;
            segments.add(path.substring(from, to));
            from = to + 1;
        }
        return segments;
    }

    /** Whether something can have such a name: not blank at the ends, and as long as the contract lets it be. */
    boolean allows(Map<String, String> variables) {
        return variables.entrySet().stream()
                .allMatch(variable -> isName(variable.getValue(), longest.getOrDefault(variable.getKey(), LONGEST_ID)));
    }

    private static boolean isName(String text, int most) {
        return !text.isEmpty() && Characters.length(text) <= most && text.equals(text.strip());
    }

    /** The variables of a path that is this route's, or null. */
    @Nullable
    Map<String, String> match(List<String> path) {
        if (path.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String mine = segments.get(i);
            if (mine.startsWith("{")) {
                variables.put(mine.substring(1, mine.length() - 1), path.get(i));
            } else if (!mine.equals(path.get(i))) {
                return null;
            }
        }
        return variables;
    }
}
