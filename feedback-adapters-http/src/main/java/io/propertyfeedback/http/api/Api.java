package io.propertyfeedback.http.api;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.HostFailure;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.Authentication;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.process.RefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads a request through routing, authentication and its operation to an answer. Immutable and thread-safe. */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final String GET = "GET";
    private static final String HEAD = "HEAD"; // as GET without the body, as RFC 9110 wants it
    private static final String RETRY_SECONDS = "5";
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Vary",
            "Accept-Language, Authorization, Cookie");

    private final Authentication authentication;
    private final Contract contract = Contract.read();
    private final Map<String, Operation> operations = new HashMap<>();
    private final Problems problems;
    private final int mostBytes;
    private final Duration slowest;

    /**
     * @param feedback       the library
     * @param authentication who asks
     * @param companies      whose residents may hand in and follow without being known
     * @param figures        those that are served
     * @param mostBytes      the largest body that is read
     * @param slowest        how long it may take to arrive
     */
    public Api(
            PropertyFeedback feedback,
            Authentication authentication,
            Set<String> companies,
            KpiCatalogue figures,
            int mostBytes,
            Duration slowest) {
        this.authentication = authentication;
        this.mostBytes = mostBytes;
        this.slowest = slowest;
        Texts texts = HttpTexts.over(feedback.texts());
        problems = new Problems(texts);
        ApiContext office = new ApiContext(feedback, new Views(texts));
        Cases cases = new Cases(office);
        operations.put("getContract", call -> Answer.of(200, "application/json", contract.text()));
        cases.register(operations);
        new Intake(office, problems).register(operations);
        new Searching(office).register(operations);
        new Definitions(office, texts).register(operations);
        new DefinitionStore(feedback.definitions(), texts).register(operations);
        Figures served = new Figures(office, figures, texts);
        served.register(operations);
        new Reports(office, figures, served).register(operations);
        new Subscriptions(office).register(operations);
        PublicOperations open = new PublicOperations(office, cases, companies);
        open.register(operations);
        new Attachments(office).register(operations, open::follower);
        mustAgree();
    }

    /** Nothing is served that the contract does not list, and nothing listed that is not served. */
    private void mustAgree() {
        Set<String> listed = new TreeSet<>();
        contract.routes().forEach(route -> listed.add(route.id()));
        if (!listed.equals(new TreeSet<>(operations.keySet()))) {
            throw new IllegalStateException("openapi.json lists " + listed + ", but there are " + operations.keySet());
        }
    }

    /** Answers every request, whatever the host's code throws; throws only where the JVM itself fails. */
    public ApiResponse answer(ApiRequest request) {
        ApiResponse response = found(request);
        if (response.status() >= 400) {
            new Body(request.body(), System::nanoTime).throwAway();
        }
        return request.method().equals(HEAD) ? response.withoutBody() : response;
    }

    private ApiResponse found(ApiRequest request) {
        Locale locale = Languages.of(request.header("Accept-Language"));
        try {
            return routed(request, locale)
                    .with("Content-Language", locale.toLanguageTag())
                    .response(ALWAYS);
        } catch (Problem problem) {
            return refusal(problem, locale);
        } catch (RefusedException refused) {
            return refusal(Problem.of(refused.refused()), locale);
        } catch (FeedbackStorageException down) {
            String incident = logged(request, down);
            return refusal(
                    down.retryable()
                            ? Problem.of(503, "http.storage-down", incident).with("Retry-After", RETRY_SECONDS)
                            : Problem.of(500, "http.storage-fault", incident),
                    locale);
        } catch (Throwable thrown) { // the host's code may throw anything, and the client waits for an answer
            String incident = logged(request, HostFailure.bare(HostFailure.survived(thrown)));
            if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return refusal(Problem.of(500, "http.fault", incident), locale);
        }
    }

    private ApiResponse refusal(Problem problem, Locale locale) {
        return problems.answer(problem, locale)
                .with("Content-Language", locale.toLanguageTag())
                .response(ALWAYS);
    }

    private Answer routed(ApiRequest request, Locale locale) {
        List<String> path = WireText.path(request.path());
        Map<String, String> query = WireText.query(request.query());
        String method = request.method().equals(HEAD) ? GET : request.method();
        Set<String> others = new TreeSet<>();
        for (Route route : contract.routes()) {
            Map<String, String> variables = route.match(path);
            if (variables != null && !route.allows(variables)) {
                continue; // nothing can have such a name
            }
            if (variables != null && route.method().equals(method)) {
                return asked(request, route, variables, query, locale);
            }
            if (variables != null) {
                others.add(route.method());
            }
        }
        if (others.isEmpty()) {
            throw Problem.of(404, "http.no-such-address");
        }
        throw Problem.of(405, "http.method", String.join(", ", others)).with("Allow", String.join(", ", others));
    }

    private Answer asked(
            ApiRequest request, Route route, Map<String, String> variables, Map<String, String> query, Locale locale) {
        Actor actor = route.open() ? null : authentication.actor(request).orElse(null);
        if (actor == null && !route.open()) {
            throw Problem.of(401, "http.who-are-you").with("WWW-Authenticate", "Bearer");
        }
        Set<String> unknown = new HashSet<>(query.keySet());
        unknown.removeAll(route.parameters());
        if (!unknown.isEmpty()) {
            String name = new TreeSet<>(unknown).first();
            throw Problem.at(WireText.shown(name), 400, "http.unknown-parameter", WireText.shown(name));
        }
        Operation operation = Objects.requireNonNull(operations.get(route.id()), route.id());
        return operation.answer(new Call(request, actor, variables, query, locale, mostBytes, slowest));
    }

    /** Logs what is free of data: a storage says so of its own failures, and anything else is made bare. */
    private static String logged(ApiRequest request, Throwable fault) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at a {} request", incident, request.method(), fault);
        return incident;
    }
}
