package io.propertyfeedback.testkit.lives;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the standard processes are, as plain rows, written from their description and not from their code. */
final class Table {
    /** A way out of a step; {@code beside} says who may take it besides whoever is responsible. */
    record Way(
            String process,
            String step,
            String role,
            List<String> beside,
            String outcome,
            String to,
            @Nullable String settles,
            List<String> required,
            List<String> guards) {}

    /** An act beside moving on. */
    record Deed(String act, List<String> statuses, List<String> roles, List<String> required, List<String> guards) {}

    private static final String WAYS = """
            seven-steps receive   front-desk -        assigned        confirm   -              handler             concerned
            seven-steps confirm   handler    -        confirmed       analyse   -              -                   -
            seven-steps confirm   handler    -        rejected        end       not-ours       reason              -
            seven-steps confirm   handler    -        duplicate       confirm   duplicate      into                mergeable
            seven-steps analyse   handler    -        analysed        plan      -              nature,impact       all-answered
            seven-steps plan      handler    -        planned         implement -              solution,feasible,planned,agreed in-time,plan-reasoned
            seven-steps implement handler    -        done            follow-up -              result              -
            seven-steps implement handler    -        blocked         plan      -              reason              -
            seven-steps follow-up follow-up  resident satisfied       review    resolved       satisfaction,solved known,another,solved,level-satisfied
            seven-steps follow-up follow-up  -        partly-resolved review    partly         satisfaction,solved,reason known,another
            seven-steps follow-up follow-up  -        not-resolved    review    not-resolved   satisfaction,solved,reason known,another,not-solved
            seven-steps follow-up follow-up  resident dissatisfied    plan      -              satisfaction,solved known,another,level-dissatisfied
            seven-steps follow-up follow-up  -        not-reached     follow-up -              -                   known,another,attempts-left
            seven-steps follow-up follow-up  -        unreachable     review    unreachable    -                   another,attempts-made
            seven-steps follow-up follow-up  -        nobody-to-ask   review    nobody-to-ask  -                   unknown,another
            seven-steps review    reviewer   -        reviewed        end       -              -                   -
            inquiry     receive   front-desk -        answered        end       answered       answer              -
            inquiry     receive   front-desk -        assigned        answer    -              handler             concerned
            inquiry     answer    handler    -        answered        end       answered       answer              -
            suggestion  receive   front-desk -        assigned        confirm   -              handler             concerned
            suggestion  confirm   handler    -        confirmed       consider  -              -                   -
            suggestion  confirm   handler    -        rejected        end       not-ours       reason              -
            suggestion  consider  handler    -        adopted         end       adopted        reason,told         -
            suggestion  consider  handler    -        partly-adopted  end       partly-adopted reason,told         -
            suggestion  consider  handler    -        not-adopted     end       not-adopted    reason,told         -
            suggestion  review    reviewer   -        reviewed        end       -              -                   -
            opinion     receive   front-desk -        answered        end       answered       answer              -
            opinion     receive   front-desk -        assigned        reply     -              handler             concerned
            opinion     reply     handler    -        answered        end       answered       answer              -
            opinion     reply     handler    -        rejected        end       not-ours       reason              -
            opinion     review    reviewer   -        reviewed        end       -              -                   -
            praise      receive   front-desk -        thanked         end       answered       answer              -
            help        receive   front-desk -        answered        end       answered       answer              -
            help        receive   front-desk -        assigned        assist    -              handler             concerned
            help        assist    handler    -        helped          end       resolved       result              -
            help        assist    handler    -        handed-over     end       answered       answer              -
            help        assist    handler    -        not-helped      end       not-resolved   reason              -
            help        review    reviewer   -        reviewed        end       -              -                   -
            """;

    private static final String DEEDS = """
            assign       OPEN,WAITING                responsible,front-desk,supervisor         handler             concerned
            reassign     OPEN,WAITING                responsible,supervisor                    misassigned,reason  concerned
            note         OPEN,WAITING,SETTLED,CLOSED responsible,front-desk,handler,follow-up,reviewer,supervisor note -
            contact      OPEN,WAITING                responsible,front-desk,handler,follow-up  by                  known
            consult      OPEN,WAITING                responsible                               department,question -
            answer       OPEN,WAITING                responsible,handler                       department,answer   asked
            wait         OPEN                        responsible                               for,reason          submitter-knows
            resume       WAITING                     responsible,supervisor                    -                   -
            reject       OPEN,WAITING                responsible,supervisor                    reason              -
            withdraw     OPEN,WAITING                responsible,front-desk,supervisor,resident reason              -
            merge        OPEN,WAITING                responsible,supervisor                    into                mergeable
            unmerge      SETTLED,CLOSED              supervisor                                reason              merged
            tell         SETTLED,CLOSED              follow-up,supervisor                      -                   merged,other-settled,known
            recategorise OPEN,WAITING                responsible,front-desk,supervisor         category,reason     well-formed,in-tree
            regrade      OPEN,WAITING                responsible,front-desk,supervisor         reason              -
            extend       OPEN,WAITING                supervisor                                clock,until,reason  extends
            expedite     OPEN,WAITING                front-desk,handler,follow-up,supervisor,resident - -
            supervise    OPEN,WAITING                supervisor,manager                        instruction         -
            reopen       SETTLED,CLOSED              front-desk,follow-up,supervisor,resident  reason              not-merged,window
            """;

    static final List<Way> ALL_WAYS = WAYS.lines().map(Table::wayOf).toList();
    static final List<Deed> ALL_DEEDS = DEEDS.lines().map(Table::deedOf).toList();

    private Table() {}

    static List<Way> waysOut(String process, String step) {
        return ALL_WAYS.stream()
                .filter(way -> way.process().equals(process) && way.step().equals(step))
                .toList();
    }

    static Optional<Way> way(String process, String step, String outcome) {
        return waysOut(process, step).stream()
                .filter(way -> way.outcome().equals(outcome))
                .findFirst();
    }

    static Optional<Deed> deed(String act) {
        return ALL_DEEDS.stream().filter(deed -> deed.act().equals(act)).findFirst();
    }

    /** The acts that a status allows. */
    static List<Deed> fitting(String status) {
        return ALL_DEEDS.stream()
                .filter(deed -> deed.statuses().contains(status))
                .toList();
    }

    /** The role of a step, or null for the end. */
    static @Nullable String role(String process, String step) {
        List<Way> out = waysOut(process, step);
        return out.isEmpty() ? null : out.get(0).role();
    }

    /** The process of a kind of feedback. */
    static String process(String category) {
        String kind = category.contains("/") ? category.substring(0, category.indexOf('/')) : category;
        return ALL_WAYS.stream().anyMatch(way -> way.process().equals(kind)) ? kind : "seven-steps";
    }

    /** Where what stands on a step goes on in another process. */
    static String step(String process, String step, @Nullable String role) {
        return waysOut(process, step).isEmpty()
                ? ALL_WAYS.stream()
                        .filter(way ->
                                way.process().equals(process) && way.role().equals(role))
                        .map(Way::step)
                        .findFirst()
                        .orElse("receive")
                : step;
    }

    static boolean hasReview(String process) {
        return role(process, "review") != null;
    }

    private static Way wayOf(String line) {
        String[] c = line.strip().split("\\s+");
        return new Way(
                c[0],
                c[1],
                c[2],
                several(c[3]),
                c[4],
                c[5],
                c[6].equals("-") ? null : c[6],
                several(c[7]),
                several(c[8]));
    }

    private static Deed deedOf(String line) {
        String[] c = line.strip().split("\\s+");
        return new Deed(c[0], several(c[1]), several(c[2]), several(c[3]), several(c[4]));
    }

    private static List<String> several(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
