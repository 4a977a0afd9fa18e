package io.propertyfeedback.desk;

import io.propertyfeedback.access.AccessPolicy;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.Households;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.ContentInspector;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.AttachmentLimits;
import io.propertyfeedback.process.IntakeRules;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.relay.Subscription;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All desks over one storage. Hosts come here through the builder at the root. Thread-safe; starts no thread. */
public final class Desks {
    /** The name of the library's own subscription. */
    public static final String REACTIONS = Reactions.NAME;

    private final IntakeDesk intake;
    private final FollowDesk following;
    private final HandlingDesk handling;
    private final RecordsDesk records;
    private final ImportDesk imports;
    private final MonitorDesk monitor;
    private final KpiDesk kpis;
    private final ReportDesk reports;
    private final SetupDesk setup;
    private final DefinitionDesk definitionDesk;
    private final RelayDesk relay;
    private final PrivacyDesk privacy;
    private final AttachmentDesk attachments;

    /**
     * All desks.
     *
     * @param access     who may do what; null means by role, where the roles that a process names may work on feedback
     * @param attachmentStore where files are kept, with what looks into them; null: nowhere
     * @param reactions whether the library hears of what happened itself, and has it followed by what it does elsewhere
     * @param followKeys of which codes to follow are made, the one in use first; none: codes are long
     */
    public Desks(
            FeedbackStorage storage,
            Vocabularies words,
            @Nullable AccessPolicy access,
            InstantSource time,
            IdSource ids,
            IntakeRules intakeRules,
            List<Subscription> listeners,
            boolean reactions,
            Retry retry,
            Households households,
            Directory directory,
            List<byte[]> followKeys,
            AttachmentLimits attachmentLimits,
            @Nullable AttachmentStore attachmentStore,
            @Nullable ContentInspector inspector) {
        FeedbackStorage asked = new ScreenedStorage(storage);
        Definitions definitions = new Definitions(asked, words);
        AccessPolicy policy = access == null ? AccessPolicy.byRole(definitions::isNamed) : access;
        DeskContext office = new DeskContext(asked, definitions, policy, time, ids, households, directory);
        FollowCodes codes = new FollowCodes(followKeys);
        intake = new IntakeDesk(office, intakeRules, codes, new Contacts(followKeys));
        following = new FollowDesk(office, codes);
        handling = new HandlingDesk(office);
        records = new RecordsDesk(office);
        imports = new ImportDesk(office);
        monitor = new MonitorDesk(office);
        kpis = new KpiDesk(office);
        reports = new ReportDesk(office);
        setup = new SetupDesk(office);
        definitionDesk = new DefinitionDesk(office);
        List<Subscription> heard = new ArrayList<>(listeners);
        if (reactions) {
            heard.add(new Reactions(office, handling).subscription());
        }
        relay = new RelayDesk(office, heard, retry);
        attachments = new AttachmentDesk(office, records, attachmentLimits, attachmentStore, inspector);
        privacy = new PrivacyDesk(office, attachments);
    }

    public IntakeDesk intake() {
        return intake;
    }

    public FollowDesk following() {
        return following;
    }

    public HandlingDesk handling() {
        return handling;
    }

    public RecordsDesk records() {
        return records;
    }

    public ImportDesk imports() {
        return imports;
    }

    public MonitorDesk monitor() {
        return monitor;
    }

    public KpiDesk kpis() {
        return kpis;
    }

    public ReportDesk reports() {
        return reports;
    }

    public SetupDesk setup() {
        return setup;
    }

    public DefinitionDesk definitions() {
        return definitionDesk;
    }

    public RelayDesk relay() {
        return relay;
    }

    public AttachmentDesk attachments() {
        return attachments;
    }

    public PrivacyDesk privacy() {
        return privacy;
    }
}
