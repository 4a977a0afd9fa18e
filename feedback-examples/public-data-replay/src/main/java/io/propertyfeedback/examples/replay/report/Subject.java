package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.examples.replay.source.Mapping;
import java.time.Instant;

/**
 * What a report is about.
 *
 * @param mapping  of the city
 * @param file     what was read
 * @param asOf     what is open at this instant counts as open
 * @param reading  what came of reading
 * @param figures  answered
 * @param rules    the deadlines compared with the rules'
 * @param verdict  the city's own word beside ours
 * @param titles   what channels and types are called
 */
public record Subject(
        Mapping mapping,
        String file,
        Instant asOf,
        Reading reading,
        Figures figures,
        RuleCheck rules,
        CityVerdict verdict,
        Titles titles) {

    /** The city's name. */
    Said city() {
        return new Said(mapping.city(), mapping.cityZh());
    }
}
