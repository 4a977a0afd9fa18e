package io.propertyfeedback.desk;

import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.process.FeedbackProcess;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a process a community runs: the one that it chose, so that publishing another switches nobody. A
 * community of before there was a choice runs what it ran then.
 */
record ProcessVersions(Vocabularies words, Snapshot snapshot) {
    /** The version with which new feedback of a community begins in a process; empty when there is no such process. */
    Optional<ProcessRef> run(Community community, String process) {
        return community
                .version(process)
                .or(() -> snapshot.inUse(process))
                .or(() -> declared(process))
                .or(() -> snapshot.highest(process));
    }

    /**
     * A community with a version of each process that it may come to run: a new one has the highest, and one that is
     * put again keeps what it runs where nothing else is said.
     */
    Community chosen(Community put, @Nullable Community before) {
        Set<String> ran = before == null ? Set.of() : mayRun(before);
        Community chosen = put;
        for (String process : mayRun(put)) {
            if (put.version(process).isEmpty()) {
                Optional<ProcessRef> version =
                        before != null && ran.contains(process) ? run(before, process) : highest(process);
                if (version.isPresent()) {
                    chosen = chosen.running(version.get());
                }
            }
        }
        return chosen;
    }

    private Set<String> mayRun(Community community) {
        Set<String> processes = new TreeSet<>(community.processes().values());
        processes.addAll(words.byCategory().values());
        processes.add(words.standardProcess());
        return processes;
    }

    private Optional<ProcessRef> declared(String process) {
        return Optional.ofNullable(words.latest(process)).map(FeedbackProcess::ref);
    }

    private Optional<ProcessRef> highest(String process) {
        Optional<ProcessRef> declared = declared(process);
        Optional<ProcessRef> published = snapshot.highest(process);
        return declared.isPresent()
                        && (published.isEmpty()
                                || declared.get().version() > published.get().version())
                ? declared
                : published;
    }
}
