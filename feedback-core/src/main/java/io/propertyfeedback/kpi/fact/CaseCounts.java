package io.propertyfeedback.kpi.fact;

/**
 * How often something happened to a case.
 *
 * @param cycle      the present cycle, from 1
 * @param expedites  urged by the submitter (催办)
 * @param reopens    taken up again after settlement
 * @param extensions deadlines moved
 */
public record CaseCounts(int cycle, int expedites, int reopens, int extensions) {
    public static final CaseCounts NONE = new CaseCounts(1, 0, 0, 0);
}
