package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each row of docs/claims.md: the page answers, the operation exists, the test is there. */
class ClaimsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern OPERATION = Pattern.compile("\"operationId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern HAN = Pattern.compile("[^\\x00-\\x7f]+");

    private record Row(String number, String page, String who, String operation, String test) {
        static Row read(String line) {
            String[] cells = line.split("\\|");
            return new Row(cells[1].strip(), plain(cells[4]), cells[5].strip(), plain(cells[6]), plain(cells[7]));
        }

        private static String plain(String cell) {
            return cell.strip().replace("`", "");
        }
    }

    @Test
    void everyClaimHasItsPageItsOperationAndItsTest(@TempDir Path folder) throws IOException {
        List<Row> rows = Files.readAllLines(ROOT.resolve("docs/claims.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(Row::read)
                .toList();
        assertThat(rows).hasSizeGreaterThan(15);
        List<String> wrong = new ArrayList<>();
        try (Running centre = new Running(folder, 200, UnaryOperator.identity())) {
            Walk walk = new Walk(centre);
            List<String> operations =
                    operations(walk.open(Walk.NOBODY, "/api/openapi.json").body());
            for (Row row : rows) {
                int status = walk.open(row.who(), encoded(row.page())).statusCode();
                if (status != 200) {
                    wrong.add(row.number() + ": " + row.page() + " answers " + status + " to " + row.who());
                }
                if (!operations.contains(row.operation())) {
                    wrong.add(row.number() + ": no operation " + row.operation());
                }
                if (!exists(row.test())) {
                    wrong.add(row.number() + ": no test " + row.test());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> operations(String contract) {
        Matcher found = OPERATION.matcher(contract);
        List<String> operations = new ArrayList<>();
        while (found.find()) {
            operations.add(found.group(1));
        }
        return operations;
    }

    private static String encoded(String page) {
        return HAN.matcher(page).replaceAll(word -> URLEncoder.encode(word.group(), StandardCharsets.UTF_8));
    }

    private static boolean exists(String test) throws IOException {
        String[] named = test.split("#");
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path ->
                            path.endsWith(named[0] + ".java") && path.toString().contains("src/test"))
                    .toList()) {
                if (Files.readString(file).contains("void " + named[1] + "(")) {
                    return true;
                }
            }
        }
        return false;
    }
}
