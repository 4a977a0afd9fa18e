package io.propertyfeedback.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeRulesTest {
    record Contact(
            @Pattern(regexp = "[0-9+ ]{3,20}") @Nullable String phone,
            @Size(max = 5) @Nullable String name) {}

    record Report(
            @NotBlank @Size(max = 10) @Nullable String text,
            @NotNull @Valid @Nullable Contact contact,
            @Size(min = 1, max = 2) List<@NotBlank @Size(max = 3) String> photos,
            List<@Valid Contact> others,
            @Valid Optional<Contact> owner,
            Map<String, @Positive BigDecimal> costs,
            @Min(0) @Max(5) int rating) {}

    private static final Contact WANG = new Contact("138 0000", "Wang");
    private static final Report RIGHT =
            new Report("noise", WANG, List.of("a"), List.of(), Optional.empty(), Map.of(), 5);

    record Mailed(@Email String address) {}

    record Misplaced(@Size(max = 1) int number) {}

    record Twice(@Size(min = 2) @Size(max = 3) String code) {}

    record Explained(
            @Pattern(regexp = "[A-Z]+", message = "{form.value.list}")
            String code) {}

    record Unfollowed(Contact contact, List<Contact> contacts) {}

    record Keyed(Map<@NotBlank String, String> texts) {}

    record Named(@NotBlank String name) {
        @Override
        public String name() {
            return name;
        }
    }

    @Test
    void rulesAreKeptWithoutAnyProvider() {
        assertThatThrownBy(Validation::buildDefaultValidatorFactory).isInstanceOf(NoProviderFoundException.class);

        assertThat(broken(new Report(" ", null, List.of("a"), List.of(), Optional.empty(), Map.of(), 6)))
                .containsExactly("/text form.required", "/contact form.required", "/rating form.too-large");
    }

    @Test
    void rightRecordsPass() {
        assertThat(EnvelopeRules.check(RIGHT)).isEmpty();
    }

    @Test
    void recordsWithinAreFollowedWhereTheyAreValid() {
        Contact wrong = new Contact("call me", "too long a name");

        assertThat(broken(new Report("x", wrong, List.of("a"), List.of(WANG, wrong), Optional.of(wrong), Map.of(), 1)))
                .containsExactly(
                        "/contact/phone form.pattern",
                        "/contact/name form.too-long",
                        "/others/1/phone form.pattern",
                        "/others/1/name form.too-long",
                        "/owner/phone form.pattern",
                        "/owner/name form.too-long");
    }

    @Test
    void recordsWithinAreLeftAloneWhereNothingSaysValid() {
        Contact wrong = new Contact("call me", "too long a name");

        assertThat(broken(new Unfollowed(wrong, List.of(wrong)))).isEmpty();
    }

    @Test
    void constraintsOnKeysAreRefusedLoudly() {
        assertThatThrownBy(() -> EnvelopeRules.check(new Keyed(Map.of()))).hasMessageContaining("Keyed.texts");
    }

    @Test
    void itemsOfContainersAreChecked() {
        List<String> photos = Arrays.asList("good", null);

        assertThat(broken(
                        new Report("x", WANG, photos, List.of(), Optional.empty(), Map.of("a/b", BigDecimal.ZERO), 1)))
                .containsExactly("/photos/0 form.too-long", "/photos/1 form.required", "/costs/a~1b form.not-positive");
    }

    @Test
    void sizesOfListsAreChecked() {
        assertThat(broken(new Report("x", WANG, List.of(), List.of(), Optional.empty(), Map.of(), 1)))
                .containsExactly("/photos form.too-few-items");
        assertThat(broken(new Report("x", WANG, List.of("a", "b", "c"), List.of(), Optional.empty(), Map.of(), 1)))
                .containsExactly("/photos form.too-many-items");
    }

    @Test
    void repeatedConstraintsAreAllKept() {
        assertThat(broken(new Twice("1"))).containsExactly("/code form.too-short");
        assertThat(broken(new Twice("1234"))).containsExactly("/code form.too-long");
    }

    @Test
    void constraintsHoldWhereTheAccessorIsWrittenByHand() {
        assertThat(broken(new Named(""))).containsExactly("/name form.required");
    }

    @Test
    void unknownConstraintsAreRefusedLoudly() {
        assertThatThrownBy(() -> EnvelopeRules.check(new Mailed("a@b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Mailed.address")
                .hasMessageContaining("@Email");
    }

    @Test
    void misplacedConstraintsAreRefusedLoudly() {
        assertThatThrownBy(() -> EnvelopeRules.check(new Misplaced(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void messagesNeverRepeatTheValue() {
        String said = EnvelopeRules.check(new Contact("secret", null)).get(0).text(Locale.ENGLISH);

        assertThat(said)
                .endsWith("does not have the form that is needed: [0-9+ ]{3,20}.")
                .doesNotContain("secret");
    }

    @Test
    void aPatternMayBeExplainedByAKeyOfTheBundles() {
        assertThat(EnvelopeRules.check(new Explained("a")).get(0).text(Locale.ENGLISH))
                .endsWith("does not have the form that is needed: a list.");
    }

    private static List<String> broken(Record envelope) {
        return EnvelopeRules.check(envelope).stream()
                .map(error -> error.pointer() + ' ' + error.message().code())
                .toList();
    }
}
