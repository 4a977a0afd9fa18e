package io.propertyfeedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "io.propertyfeedback";
    private static final JavaClasses PUBLISHED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("rules")
    void theLibraryKeepsTheRule(String name) {
        Rules.ALL.get(name).apply(ROOT).check(PUBLISHED);
    }

    /** A rule that cannot fail says nothing: each rejects every offender under {@code offending.<name>}. */
    @ParameterizedTest
    @MethodSource("rules")
    void theRuleRejectsItsOffenders(String name) {
        String root = "offending." + name;
        JavaClasses offending = new ClassFileImporter().importPackages(root);
        Set<String> offenders = offending.stream()
                .map(JavaClass::getName)
                .filter(type -> type.endsWith("Offender") || name.equals("names"))
                .collect(Collectors.toSet());

        String report = Rules.ALL
                .get(name)
                .apply(root)
                .evaluate(offending)
                .getFailureReport()
                .toString();

        assertThat(offenders).isNotEmpty().allMatch(report::contains);
    }

    @Test
    void allPublishedModulesAreLookedAt() {
        assertThat(PUBLISHED.containPackage(ROOT + ".process")).isTrue();
        assertThat(PUBLISHED.containPackage(ROOT + ".jdbc")).isTrue();
        assertThat(PUBLISHED.containPackage(ROOT + ".files")).isTrue();
        assertThat(PUBLISHED.containPackage(ROOT + ".http.api")).isTrue();
        assertThat(PUBLISHED.containPackage(ROOT + ".testkit")).isTrue();
    }

    static Set<String> rules() {
        return Rules.ALL.keySet();
    }
}
