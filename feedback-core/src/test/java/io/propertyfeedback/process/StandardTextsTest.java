package io.propertyfeedback.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.sla.ClockKind;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardTextsTest {
    private static final List<FeedbackProcess> PROCESSES = List.of(
            SevenSteps.process(),
            ShortProcesses.inquiry(),
            ShortProcesses.opinion(),
            ShortProcesses.suggestion(),
            ShortProcesses.praise(),
            ShortProcesses.help());

    @Test
    void everyStepOutcomeActAndRoleHasATitle() {
        List<Title> titles = new ArrayList<>();
        for (FeedbackProcess process : PROCESSES) {
            for (Step step : process.steps()) {
                titles.add(Title.of(step.id()));
                step.responsibleRole().map(Title::ofRole).ifPresent(titles::add);
                for (Outcome outcome : step.outcomes()) {
                    titles.add(Title.of(outcome.id()));
                    if (outcome.settlement() != null) {
                        titles.add(Title.of(outcome.settlement()));
                    }
                }
            }
            for (Act act : process.acts()) {
                titles.add(Title.of(act.id()));
                act.roles().forEach(role -> titles.add(Title.ofRole(role)));
            }
        }

        assertThat(withoutText(titles.stream())).isEmpty();
    }

    @Test
    void everyIdThatTheModelDeclaresHasATitle() {
        assertThat(withoutText(constants(StepId.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(ActId.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(Channel.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(Category.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(Settlement.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(Severity.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(Priority.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(SubmitterKind.class).map(Title::of))).isEmpty();
        assertThat(withoutText(constants(ClockKind.class).map(Title::of))).isEmpty();
        assertThat(withoutText(Arrays.stream(Status.values()).map(Title::of))).isEmpty();
    }

    @Test
    void everyRoleHasATitle() {
        assertThat(withoutText(constants(Roles.class, String.class).map(Title::ofRole)))
                .isEmpty();
    }

    @Test
    void everyStandardCategoryHasATitle() {
        assertThat(withoutText(CategoryTree.standard().all().stream().map(Title::of)))
                .isEmpty();
    }

    @Test
    void everyFieldAndOptionHasATitle() {
        List<String> keys = new ArrayList<>();
        forms().flatMap(form -> form.fields().stream()).forEach(field -> {
            keys.add("field." + field.id());
            field.options().forEach(option -> keys.add("field." + field.id() + '.' + option));
        });

        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys).allMatch(StandardTextsTest::inBothLanguages);
    }

    @Test
    void everyRefusalHasAText() throws IOException {
        Set<String> codes = new TreeSet<>();
        Pattern code = Pattern.compile("\"(refused\\.[a-z-]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.matcher(Files.readString(source, UTF_8)).results().forEach(found -> codes.add(found.group(1)));
            }
        }

        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(codes).allMatch(StandardTextsTest::inBothLanguages);
    }

    @Test
    void everyReferenceToAnotherFeedbackIsAFieldOfThatKind() {
        assertThat(forms().flatMap(form -> form.field("into").stream()))
                .isNotEmpty()
                .allMatch(field -> field.type() == FieldType.FEEDBACK);
    }

    private static Stream<Form> forms() {
        return PROCESSES.stream()
                .flatMap(process -> Stream.concat(
                        process.acts().stream().map(Act::form),
                        process.steps().stream()
                                .flatMap(step -> step.outcomes().stream().map(step::record))));
    }

    private static <T> Stream<T> constants(Class<T> type) {
        return constants(type, type);
    }

    private static <T> Stream<T> constants(Class<?> holder, Class<T> type) {
        List<T> constants = new ArrayList<>();
        for (java.lang.reflect.Field field : holder.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(type)) {
                try {
                    constants.add(type.cast(field.get(null)));
                } catch (IllegalAccessException hidden) {
                    throw new AssertionError(hidden);
                }
            }
        }
        assertThat(constants).as(holder.getSimpleName()).isNotEmpty();
        return constants.stream();
    }

    private static List<String> withoutText(Stream<Title> titles) {
        return titles.map(Title::key)
                .filter(key -> !inBothLanguages(key))
                .distinct()
                .toList();
    }

    private static boolean inBothLanguages(String key) {
        return Texts.standard().find(Locale.ENGLISH, key).isPresent()
                && Texts.standard().find(Locale.CHINA, key).isPresent();
    }
}
