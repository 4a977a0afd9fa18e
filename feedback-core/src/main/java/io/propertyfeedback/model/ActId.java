package io.propertyfeedback.model;

/**
 * Names an act (操作): what an actor does to a feedback.
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record ActId(String id) {
    public static final ActId RECEIVE = new ActId("receive");
    public static final ActId MOVE = new ActId("move");
    public static final ActId ASSIGN = new ActId("assign");
    public static final ActId REASSIGN = new ActId("reassign");
    public static final ActId NOTE = new ActId("note");
    public static final ActId CONTACT = new ActId("contact");
    public static final ActId REVEAL = new ActId("reveal");
    public static final ActId CONSULT = new ActId("consult");
    public static final ActId ANSWER = new ActId("answer");
    public static final ActId WAIT = new ActId("wait");
    public static final ActId RESUME = new ActId("resume");
    public static final ActId REJECT = new ActId("reject");
    public static final ActId WITHDRAW = new ActId("withdraw");
    public static final ActId MERGE = new ActId("merge");
    public static final ActId UNMERGE = new ActId("unmerge");
    public static final ActId TELL = new ActId("tell");
    public static final ActId INFORM = new ActId("inform");
    public static final ActId CALL_BACK = new ActId("call-back");
    public static final ActId HOLD_CALL_BACK = new ActId("hold-call-back");
    public static final ActId RECATEGORISE = new ActId("recategorise");
    public static final ActId REGRADE = new ActId("regrade");
    public static final ActId EXTEND = new ActId("extend");
    public static final ActId ADD = new ActId("add");
    public static final ActId ATTACH = new ActId("attach");
    public static final ActId EXPEDITE = new ActId("expedite");
    public static final ActId SUPERVISE = new ActId("supervise");
    public static final ActId REOPEN = new ActId("reopen");
    public static final ActId PROPOSE = new ActId("propose");
    public static final ActId APPROVE = new ActId("approve");
    public static final ActId DECLINE = new ActId("decline");
    public static final ActId APPEAL = new ActId("appeal");
    public static final ActId UPHOLD = new ActId("uphold");
    public static final ActId GRANT = new ActId("grant");
    public static final ActId RECUSE = new ActId("recuse");
    public static final ActId OBJECT = new ActId("object");
    public static final ActId BREACH = new ActId("breach");
    public static final ActId RUNG = new ActId("rung");
    public static final ActId IMPORT = new ActId("import");

    public ActId {
        Ids.check("ActId", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
