package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.http.json.Json;
import io.propertyfeedback.process.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Problems as RFC 9457 wants them, in the caller's language. */
final class Problems {
    private static final String TYPE = "urn:property-feedback:problem:";
    private static final String MEDIA_TYPE = "application/problem+json";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    Answer answer(Problem problem, Locale locale) {
        Answer answer =
                Answer.of(problem.status(), MEDIA_TYPE, Json.write(document(problem, Integer.MAX_VALUE, locale)));
        for (var header : problem.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /**
     * The type is stable for each code; the texts are for people.
     *
     * @param most how many errors are told
     */
    Document document(Problem problem, int most, Locale locale) {
        Refusal first = problem.reasons().get(0);
        boolean several = problem.reasons().size() > 1;
        boolean pointed = problem.reasons().stream().anyMatch(reason -> reason.pointer() != null);
        String code = problem.invalid() ? "http.invalid" : first.code();
        String detail = problem.invalid()
                ? texts.text(locale, "http.invalid", problem.reasons().size())
                : first.message().text(locale, texts);
        return Document.builder()
                .put("type", TYPE + code)
                .put("title", texts.text(locale, "http.status." + problem.status()))
                .put("status", problem.status())
                .put("detail", detail)
                .put("code", code)
                .put("errors", pointed || several ? errors(problem, most, locale) : null)
                .put("version", version(problem))
                .build();
    }

    /** Of a lost race, the version that there is now. */
    private static @Nullable Object version(Problem problem) {
        List<?> arguments = problem.reasons().get(0).message().args();
        return problem.status() == 412 && arguments.get(0) instanceof Long version ? version : null;
    }

    private List<Document> errors(Problem problem, int most, Locale locale) {
        List<Document> errors = new ArrayList<>();
        for (Refusal reason : problem.reasons()) {
            if (errors.size() == most) {
                break;
            }
            String parameter = Problem.parameter(reason);
            errors.add(Document.builder()
                    .put("pointer", parameter == null ? reason.pointer() : null)
                    .put("parameter", parameter)
                    .put("code", reason.code())
                    .put("detail", reason.message().text(locale, texts))
                    .build());
        }
        return errors;
    }
}
