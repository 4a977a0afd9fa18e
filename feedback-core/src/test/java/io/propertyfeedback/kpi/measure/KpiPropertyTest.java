package io.propertyfeedback.kpi.measure;

import static io.propertyfeedback.kpi.Fixtures.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.Fixtures;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFactBuilder;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.fact.RatingFact;
import io.propertyfeedback.kpi.fact.RatingSource;
import io.propertyfeedback.kpi.fact.SettledSpan;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class KpiPropertyTest {
    private static final Instant START = Fixtures.at("2026-10-01T00:00");
    private static final Instant AS_OF = START.plus(Duration.ofHours(60));
    private static final WorkingCalendar CALENDAR = WorkingCalendar.roundTheClock(SHANGHAI);

    @Property
    void lookBackEqualsTheNaiveModel(@ForAll("cases") List<CaseFact> facts, @ForAll("measures") RepeatRate measure) {
        KpiQuery query =
                KpiQuery.of(Kpis.REPEAT_COMPLAINT_RATE.with(measure).with(Population.allKinds()), Period.all(), AS_OF);
        Figure figure = ask(query, facts);
        List<CaseFact> withKey =
                facts.stream().filter(fact -> measure.key(fact) != null).toList();
        assertThat(figure.denominator()).isEqualTo(withKey.size());
        assertThat(figure.numerator())
                .isEqualTo(withKey.stream()
                        .filter(fact -> NaiveRepeats.repeats(fact, facts, measure))
                        .count());
    }

    @Property(tries = 300)
    void pooledCountsAddUpOverGroups(@ForAll("cases") List<CaseFact> facts, @ForAll @IntRange(max = 8) int definition) {
        KpiQuery query = KpiQuery.of(Kpis.ALL.get(definition).with(Population.allKinds()), days(0, 2), AS_OF);
        Figure whole = ask(query, facts);
        List<Figure> groups = query
                .by(Dimension.COMMUNITY, Dimension.CATEGORY, Dimension.CHANNEL)
                .over(facts, (company, community) -> CALENDAR)
                .rows()
                .stream()
                .map(KpiRow::figure)
                .toList();
        assertThat(sum(groups, Figure::numerator)).isEqualTo(whole.numerator());
        assertThat(sum(groups, Figure::denominator)).isEqualTo(whole.denominator());
        assertThat(sum(groups, Figure::n)).isEqualTo(whole.n());
        for (String part : whole.parts().keySet()) {
            assertThat(sum(groups, figure -> figure.part(part))).isEqualTo(whole.part(part));
        }
        for (String reason : whole.leftOut().keySet()) {
            assertThat(sum(groups, figure -> figure.leftOut(reason))).isEqualTo(whole.leftOut(reason));
        }
    }

    @Property(tries = 300)
    void pooledCountsAddUpOverDays(@ForAll("cases") List<CaseFact> facts, @ForAll @IntRange(max = 5) int definition) {
        KpiDefinition asked = Kpis.ALL.get(definition).with(Population.allKinds());
        List<Figure> days = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            days.add(ask(KpiQuery.of(asked, days(day, day + 1), AS_OF), facts));
        }
        Figure whole = ask(KpiQuery.of(asked, days(0, 4), AS_OF), facts);
        assertThat(sum(days, Figure::numerator)).isEqualTo(whole.numerator());
        assertThat(sum(days, Figure::denominator)).isEqualTo(whole.denominator());
    }

    @Property(tries = 300)
    void theOrderOfTheCasesDoesNotMatter(
            @ForAll("cases") List<CaseFact> facts, @ForAll @IntRange(max = 8) int definition, @ForAll Random random) {
        KpiQuery query =
                KpiQuery.of(Kpis.ALL.get(definition), Period.all(), AS_OF).by(Dimension.CHANNEL);
        List<CaseFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(query.over(shuffled, (company, community) -> CALENDAR))
                .isEqualTo(query.over(facts, (company, community) -> CALENDAR));
    }

    @Provide
    Arbitrary<List<CaseFact>> cases() {
        Arbitrary<CaseFact> one = Combinators.combine(
                        Arbitraries.integers().between(0, 48),
                        Arbitraries.integers().between(0, 30).injectNull(0.3),
                        Arbitraries.integers().between(0, 6).injectNull(0.6),
                        Arbitraries.of("complaint/noise", "complaint/noise/night", "complaint/parking", "repair/noise"),
                        Arbitraries.of("12", "13").injectNull(0.1),
                        Arbitraries.of(Channel.PHONE, Channel.EMAIL),
                        Arbitraries.of("garden", "harbour"),
                        Arbitraries.integers().between(0, 9))
                .as(KpiPropertyTest::unnumbered);
        return one.list().ofMaxSize(25).map(KpiPropertyTest::numbered);
    }

    @Provide
    Arbitrary<RepeatRate> measures() {
        return Combinators.combine(
                        Arbitraries.of(RepeatRate.Anchor.class),
                        Arbitraries.of(RepeatRate.WhileOpen.class),
                        Arbitraries.integers().between(3, 20),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(RepeatRate.Earlier.class))
                .as((anchor, whileOpen, window, dedup, level, earlier) -> RepeatRate.standard()
                        .after(earlier)
                        .from(anchor)
                        .whileOpen(whileOpen)
                        .within(Duration.ofHours(window))
                        .dedup(Duration.ofHours(dedup))
                        .atLevel(level));
    }

    private static CaseFactBuilder draft(String community, String id) {
        return CaseFact.of("company", community, id);
    }

    private static CaseFact unnumbered(
            int received,
            @Nullable Integer settled,
            @Nullable Integer reopened,
            String category,
            @Nullable String unit,
            Channel channel,
            String community,
            int luck) {
        Instant at = START.plus(Duration.ofHours(received));
        CaseFactBuilder fact = draft(community, "?")
                .category(category)
                .channel(channel)
                .unit(unit)
                .receivedAt(at)
                .valid(luck != 0)
                .withdrawn(luck == 1)
                .imported(luck == 2);
        Instant begun = at;
        if (reopened != null) {
            begun = at.plus(Duration.ofHours(reopened));
            String settlement = luck == 3 ? "resolved" : "partly";
            fact.reopened(new SettledSpan(at.plus(Duration.ofHours(reopened / 2)), begun, settlement));
        }
        ClockFact clock = ClockFact.running(ClockKind.RESOLUTION, null, begun, begun.plus(Duration.ofHours(8)));
        if (settled == null) {
            return fact.clock(clock).build();
        }
        // Some were settled before they were received, as in real records.
        Instant end = begun.plus(Duration.ofHours(reopened == null ? settled - 1 : settled));
        fact.settledAt(end)
                .settlement(luck % 2 == 0 ? "resolved" : "partly")
                .rating(new RatingFact(1, luck % 5 + 1, RatingSource.SUBMITTER, end));
        return fact.clock(clock.stopped(end)).build();
    }

    private static List<CaseFact> numbered(List<CaseFact> facts) {
        List<CaseFact> numbered = new ArrayList<>();
        for (CaseFact fact : facts) {
            numbered.add(new CaseFact(
                    fact.company(),
                    fact.community(),
                    Integer.toString(numbered.size()),
                    fact.category(),
                    fact.channel(),
                    fact.subject(),
                    fact.times(),
                    fact.outcome(),
                    fact.counts(),
                    fact.position(),
                    fact.clocks(),
                    fact.ratings(),
                    fact.pauses(),
                    fact.settledBefore(),
                    fact.cycles(),
                    fact.takenOut(),
                    fact.imported()));
        }
        return numbered;
    }

    private static Figure ask(KpiQuery query, List<CaseFact> facts) {
        return query.over(facts, (company, community) -> CALENDAR).figure();
    }

    private static Period days(int from, int to) {
        return Period.of(
                START.atZone(SHANGHAI).toLocalDate().plusDays(from),
                START.atZone(SHANGHAI).toLocalDate().plusDays(to));
    }

    private static long sum(List<Figure> figures, ToLongFunction<Figure> part) {
        return figures.stream().mapToLong(part).sum();
    }
}
