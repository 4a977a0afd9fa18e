package io.propertyfeedback;

import io.propertyfeedback.desk.AttachmentDesk;
import io.propertyfeedback.desk.DefinitionDesk;
import io.propertyfeedback.desk.Desks;
import io.propertyfeedback.desk.FollowDesk;
import io.propertyfeedback.desk.HandlingDesk;
import io.propertyfeedback.desk.ImportDesk;
import io.propertyfeedback.desk.IntakeDesk;
import io.propertyfeedback.desk.KpiDesk;
import io.propertyfeedback.desk.MonitorDesk;
import io.propertyfeedback.desk.PrivacyDesk;
import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.desk.RelayDesk;
import io.propertyfeedback.desk.ReportDesk;
import io.propertyfeedback.desk.Rounds;
import io.propertyfeedback.desk.SetupDesk;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.FeedbackStorage;
import java.time.InstantSource;

/**
 * The library, assembled over a storage: one desk per concern. Thread-safe; starts no thread and holds nothing that
 * needs closing.
 *
 * <pre>{@code
 * PropertyFeedback feedback = PropertyFeedback.on(storage).open();
 * }</pre>
 */
public final class PropertyFeedback {
    private final Desks desks;
    private final Texts texts;
    private final InstantSource time;

    PropertyFeedback(Desks desks, Texts texts, InstantSource time) {
        this.desks = desks;
        this.texts = texts;
        this.time = time;
    }

    /** Over a storage, the JDBC one say. */
    public static PropertyFeedbackBuilder on(FeedbackStorage storage) {
        return new PropertyFeedbackBuilder(storage);
    }

    /** Over memory: for trying out and for tests. */
    public static PropertyFeedbackBuilder inMemory() {
        return on(new MemoryFeedbackStorage());
    }

    /** Takes in what people say. */
    public IntakeDesk intake() {
        return desks.intake();
    }

    /** Lets whoever handed something in follow it by its reference and secret code. */
    public FollowDesk following() {
        return desks.following();
    }

    /** Where feedback is worked on. */
    public HandlingDesk handling() {
        return desks.handling();
    }

    /** Finds and shows feedback. */
    public RecordsDesk records() {
        return desks.records();
    }

    /** Brings in legacy cases. */
    public ImportDesk imports() {
        return desks.imports();
    }

    /** Records deadlines that have passed; to be called regularly. */
    public MonitorDesk monitor() {
        return desks.monitor();
    }

    /** Figures. */
    public KpiDesk kpis() {
        return desks.kpis();
    }

    /** Published reports, kept as they were. */
    public ReportDesk reports() {
        return desks.reports();
    }

    /** Communities, calendars, processes. */
    public SetupDesk setup() {
        return desks.setup();
    }

    /** Whatever a company works by, of each kind alike: to show, to change, to define in kinds of one's own. */
    public DefinitionDesk definitions() {
        return desks.definitions();
    }

    /** Adds files to feedback, and reads them. */
    public AttachmentDesk attachments() {
        return desks.attachments();
    }

    /** Erases personal data, and holds what must be kept. */
    public PrivacyDesk privacy() {
        return desks.privacy();
    }

    /** Passes events on to listeners; to be called regularly. */
    public RelayDesk relay() {
        return desks.relay();
    }

    /** Monitor and relay, again and again, on a thread that the host gives; each call answers rounds of their own. */
    public Rounds rounds() {
        return Rounds.of(monitor(), relay(), attachments(), time);
    }

    /** What time it is for the library: adapters look at the same clock. */
    public InstantSource time() {
        return time;
    }

    /** The texts of everything that meets a person, the host's in front. */
    public Texts texts() {
        return texts;
    }
}
