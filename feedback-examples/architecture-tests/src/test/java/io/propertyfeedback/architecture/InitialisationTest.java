package io.propertyfeedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A class may be the first that a host touches, and two threads may begin with one each. Initialisers that need each other
 * throw in the first case and hang for ever in the second.
 */
class InitialisationTest {
    private static final String OFFENDING = "offending.initialisation";

    private static TreeSet<String> published;
    private static Initialisation found;

    @BeforeAll
    static void initialiseEachFirst() throws Exception {
        published = names("io.propertyfeedback");
        TreeSet<String> all = new TreeSet<>(published);
        all.addAll(names(OFFENDING));
        found = Initialisation.ofEach(all);
    }

    @Test
    void everyClassCanBeTheFirst() {
        assertThat(published).hasSizeGreaterThan(400);
        assertThat(found.faults()).noneMatch(fault -> fault.startsWith("io.propertyfeedback."));
    }

    @Test
    void noTwoClassesThatAHostCanTouchNeedEachOther() throws Exception {
        List<List<String>> circles = new ArrayList<>(found.circles());
        circles.removeIf(pair -> pair.get(0).startsWith(OFFENDING));

        List<String> hanging = new ArrayList<>();
        for (List<String> pair : circles) {
            hanging.addAll(Initialisation.fromTwoThreads(pair));
        }

        assertThat(circles).as("circles, of which hang: %s", hanging).isEmpty();
    }

    @Test
    void theOffendersAreFoundAndHang() throws Exception {
        List<String> pair = List.of(OFFENDING + ".Offender", OFFENDING + ".Partner");

        assertThat(found.faults()).anyMatch(fault -> fault.startsWith(OFFENDING + ".Offender"));
        assertThat(found.circles()).contains(pair);
        assertThat(Initialisation.fromTwoThreads(pair)).isNotEmpty();
    }

    private static TreeSet<String> names(String root) {
        TreeSet<String> names = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(location -> root.equals(OFFENDING)
                                || ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location))
                        .importPackages(root)
                        .stream()
                        .map(JavaClass::getName)
                        .filter(name -> !name.endsWith("package-info") && !name.endsWith("module-info"))
                        .forEach(names::add);
        return names;
    }
}
