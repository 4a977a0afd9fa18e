package io.propertyfeedback.benchmarks.peers;

import bench.Db;
import bench.api.CaseInput;
import bench.api.LifecycleEngine;
import io.propertyfeedback.benchmarks.lives.Lives;
import java.util.Date;

/** The library in the harness of the peers; compiled against the harness by {@code peers.sh}. */
public final class PropertyFeedbackEngine implements LifecycleEngine {
    private Db db;
    private Lives lives;

    @Override
    public String name() {
        return "property-feedback";
    }

    @Override
    public void open(Db opened) {
        db = opened;
        lives = new Lives(db.ds, 20);
    }

    @Override
    public String create(CaseInput in, String responsible, Date deadline) {
        return lives.receive(
                responsible, in.project(), "u" + in.unit(), in.reporter(), in.title(), in.description());
    }

    @Override
    public void complete(
            String caseId, int step, String user, String comment, String next, Date deadline, CaseInput in) {
        lives.complete(caseId, step, user, comment, next, in.satisfaction());
    }

    @Override
    public long closedCases() throws Exception {
        return db.one("select count(*) from fb_state where status = 'C'");
    }

    @Override
    public void close() {
        lives.close();
    }
}
