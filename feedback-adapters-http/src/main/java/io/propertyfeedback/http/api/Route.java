package io.propertyfeedback.http.api;

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
 */
record Route(String method, List<String> segments, String id, boolean open, Set<String> parameters) {

    static Route of(String path, String method, Document operation) {
        Set<String> names = new LinkedHashSet<>();
        if (operation.has("parameters")) {
            for (Document parameter : operation.documents("parameters")) {
                if (parameter.optionalText("in").orElse("").equals("query")) {
                    names.add(parameter.text("name"));
                }
            }
        }
        boolean open = operation.value("security").filter(List.of()::equals).isPresent();
        return new Route(method, split(path), operation.text("operationId"), open, names);
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
