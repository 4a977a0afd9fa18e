package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.desk.AttachmentDesk;
import io.propertyfeedback.desk.NewAttachment;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.List;

/** The photos and papers of a case on its pages: shown, added with the camera of a phone, and read. */
public final class Files {
    private final AttachmentDesk desk;

    Files(Desks desks) {
        desk = desks.feedback().attachments();
    }

    /**
     * A file on a page.
     *
     * @param title before or after the work, or just a file
     * @param link  where it is read
     * @param shown whether browsers show it in the page
     */
    public record FileView(String title, String link, boolean shown) {}

    /**
     * The files of a case and the form to add one.
     *
     * @param to    where the form is posted
     * @param staff whether the form asks for what only the staff know
     */
    public record FilesView(List<FileView> files, String to, boolean staff) {}

    FilesView view(Actor actor, String id, String to, boolean staff, Say say) {
        List<FileView> views = desk.list(actor, id).stream()
                .map(file -> new FileView(
                        say.text("file." + (file.tag() == null ? "plain" : file.tag())),
                        to + '/' + Paths.encoded(file.id()),
                        isShown(file)))
                .toList();
        return new FilesView(views, to, staff);
    }

    private static boolean isShown(AttachedFile file) {
        return file.mediaType().startsWith("image/");
    }

    /** Adds what was posted, and goes back to the page with what has come of it. */
    Answer add(Call call, Actor actor, String id, String back) {
        List<byte[]> contents = call.files("file");
        if (contents.isEmpty()) {
            call.tell(call.say().text("files.none"));
            return Answer.redirect(back);
        }
        List<String> refused = refusals(call, actor, id, contents);
        call.tell(refused.isEmpty() ? call.say().text("files.added") : String.join(" ", refused));
        return Answer.redirect(back);
    }

    /** Why of these files some could not be added; empty where all were. */
    List<String> refusals(Call call, Actor actor, String id, List<byte[]> contents) {
        String tag = call.parameter("tag");
        List<String> refused = new ArrayList<>();
        for (byte[] content : contents) {
            NewAttachment given = NewAttachment.of(content);
            given = tag.isEmpty() ? given : given.tagged(tag);
            Decision decision = desk.attach(actor, id, given);
            if (decision instanceof Refused no) {
                refused.addAll(no.reasons(call.say().locale(), call.say().texts()));
            }
        }
        return refused;
    }

    Answer read(Actor actor, String id, String file) {
        AttachmentDesk.Attachment found =
                desk.read(actor, id, file).orElseThrow(() -> new Stopped(Answer.message(404, "error.not-found")));
        return new Answer.File(found.file().mediaType(), found.content(), isShown(found.file()));
    }
}
