package io.propertyfeedback.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of rooms of ARCHITECTURE.md: what each may use besides itself and the JDK. There is no other arrow. */
final class Rooms {
    private static final String VALIDATION = "jakarta.validation..";
    /** Of the JDK's base module, in spite of its name. */
    private static final String CRYPTO = "javax.crypto..";

    private static final String LOG = "org.slf4j..";
    private static final String NULLNESS = "org.jspecify.annotations..";

    /** Room, and the rooms or libraries (ending in two dots) that it may use; the empty name is the root itself. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("document", List.of());
        MAY_USE.put("sla", List.of());
        MAY_USE.put("form", List.of("document", VALIDATION));
        MAY_USE.put("model", List.of("document", "form", "sla", VALIDATION));
        MAY_USE.put("intake", List.of("model", "sla", "form", "document", VALIDATION));
        MAY_USE.put("process", List.of("intake", "model", "sla", "form", "document", VALIDATION));
        MAY_USE.put("process.standard", List.of("process", "model", "sla", "form", "document"));
        MAY_USE.put("process.written", List.of("process.standard", "process", "model", "sla", "form", "document"));
        MAY_USE.put("kpi.fact", List.of("model", "sla"));
        MAY_USE.put("kpi", List.of("kpi.fact", "model", "sla", VALIDATION));
        MAY_USE.put("kpi.measure", List.of("kpi", "kpi.fact", "model", "sla"));
        MAY_USE.put("kpi.daily", List.of("kpi.measure", "kpi.fact", "model", "sla"));
        MAY_USE.put("query", List.of("model", "document", VALIDATION));
        MAY_USE.put("port", List.of("query", "model", "kpi", "kpi.daily", "document", VALIDATION));
        MAY_USE.put("memory", List.of("port", "query", "model", "kpi", "kpi.daily", "document", "form", "sla", LOG));
        MAY_USE.put("access", List.of("process", "model", "form"));
        MAY_USE.put("definition", List.of("process.written", "process", "model", "sla", "form", "document"));
        MAY_USE.put("relay", List.of("model"));
        MAY_USE.put(
                "desk",
                List.of(
                        "relay",
                        "access",
                        "definition",
                        "port",
                        "query",
                        "process",
                        "process.standard",
                        "process.written",
                        "intake",
                        "kpi",
                        "kpi.fact",
                        "kpi.measure",
                        "kpi.daily",
                        "model",
                        "sla",
                        "form",
                        "document",
                        VALIDATION,
                        LOG,
                        CRYPTO));
        MAY_USE.put(
                "jdbc",
                List.of(
                        "port",
                        "query",
                        "kpi",
                        "kpi.daily",
                        "model",
                        "sla",
                        "form",
                        "document",
                        "java.sql..",
                        "javax.sql..",
                        "java.net..",
                        "tools.jackson.core..",
                        LOG));
        MAY_USE.put("files", List.of("port", "java.net..", "org.apache.tika..", "org.apache.commons.imaging.."));
        MAY_USE.put("http.json", List.of("document", "tools.jackson.core.."));
        MAY_USE.put(
                "http.api",
                List.of(
                        "",
                        "http",
                        "http.json",
                        "desk",
                        "access",
                        "definition",
                        "port",
                        "query",
                        "process",
                        "process.written",
                        "intake",
                        "kpi",
                        "kpi.fact",
                        "model",
                        "sla",
                        "form",
                        "document",
                        "java.net..",
                        "org.apache.commons.fileupload2..",
                        LOG));
        MAY_USE.put("http", List.of("", "http.api", "process", "kpi", "kpi.measure", "model"));
        MAY_USE.put("http.servlet", List.of("http", "jakarta.servlet.."));
        MAY_USE.put("http.jdk", List.of("http", "com.sun.net.httpserver..", "java.net.."));
    }

    private Rooms() {}

    static Stream<String> names() {
        return MAY_USE.keySet().stream();
    }

    /** A room uses what its line says, and nothing else. */
    static ArchRule arrows(String room, String root) {
        Stream<String> rooms = Stream.concat(Stream.of(room), MAY_USE.get(room).stream())
                .map(name -> name.endsWith("..") ? name : pattern(name, root));
        Stream<String> jdk = Stream.of(
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.math..",
                "java.text..",
                "java.io..",
                "java.nio..",
                "java.security..",
                NULLNESS);
        return classes()
                .that()
                .resideInAPackage(pattern(room, root))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packages(rooms, jdk)).or(isPrimitive()))
                .as("room " + room + " uses only " + MAY_USE.get(room) + " and the JDK");
    }

    /** A room with rooms within it, such as kpi, is its own package only. */
    private static String pattern(String room, String root) {
        boolean leaf = names().noneMatch(other -> other.startsWith(room + "."));
        return room.isEmpty() ? root : root + "." + room + (leaf ? ".." : "");
    }

    /** A package that the table does not know would escape it. */
    static ArchRule everyPackageIsARoom(String root) {
        Stream<String> rooms = names().map(name -> pattern(name, root));
        return classes()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".testkit.."))))
                .should()
                .resideInAnyPackage(packages(rooms, Stream.of(root)));
    }

    /** What the core may have on its class path, whichever the room. */
    static ArchRule coreUsesFewLibraries(String root) {
        return classes()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(
                                root + ".jdbc..", root + ".files..", root + ".http..", root + ".testkit.."))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(root + "..", "java..", CRYPTO, VALIDATION, LOG, NULLNESS)
                        .or(isPrimitive()));
    }

    /** Between all rooms, those within rooms, too; only the API over HTTP and its front know each other. */
    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(root + ".http.."), resideInAPackage(root + ".http.."));
    }

    private static DescribedPredicate<JavaClass> isPrimitive() {
        return describe("primitive", type -> type.getBaseComponentType().isPrimitive());
    }

    private static String[] packages(Stream<String> some, Stream<String> more) {
        return Stream.concat(some, more).toArray(String[]::new);
    }
}
