package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files over the wire: added as browsers do it, and read so that no browser takes them for a page. */
abstract class AttachmentSuite extends WireSuite {
    private static final String BOUNDARY = "----Browser7a";

    private static byte[] form(String... parts) {
        StringBuilder form = new StringBuilder();
        for (String part : parts) {
            String[] named = part.split("=", 2);
            form.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"" + named[0] + '"');
            form.append(named[0].equals("file") ? "; filename=\"Wang 3-1201.html\"\r\nContent-Type: text/html" : "");
            form.append("\r\n\r\n").append(named[1]).append("\r\n");
        }
        return form.append("--").append(BOUNDARY).append("--\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String photo(String rest) {
        return "file=\u00ff\u00d8" + rest;
    }

    private Reply attach(Client who, String to, String... parts) {
        return who.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", to, form(parts));
    }

    @Test
    void aPhotoIsAddedListedAndReadAsAFile() {
        String to = "/feedback/" + received().id() + "/attachments";
        Reply added = attach(as("li"), to, photo("<script>\r\n"), "tag=after");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("attachments/" + added.id());
        assertThat(added.etag()).isEqualTo("\"2\"");
        assertThat(added.text("/mediaType")).isEqualTo("image/jpeg");
        assertThat(added.text("/size")).isEqualTo("12");
        assertThat(added.text("/audience")).isEqualTo("submitter");

        assertThat(as("rose").get(to).json().at("/items/0")).isEqualTo(added.json());
        Reply read = as("rose").get(to + "/" + added.id());
        assertThat(read.text()).endsWith("<script>\r\n");
        assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(read.header("Content-Disposition")).isEqualTo("attachment; filename=\"attachment.jpg\"");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void theHistoryTellsOfItAndOfNoName() {
        String id = received().id();
        Reply added = attach(as("li"), "/feedback/" + id + "/attachments", photo("x"), "tag=before");
        Reply history = as("rose").get("/feedback/" + id + "/history");
        assertThat(history.json().at("/items/1/changes/0/change").asString()).isEqualTo("attached");
        assertThat(history.json().at("/items/1/changes/0/file")).isEqualTo(added.json());
        assertThat(history.text()).doesNotContain("1201.html");
    }

    @Test
    void whatTheStaffKeepIsNothingToTheSubmitterAndNothingIsToStrangers() {
        String to = "/feedback/" + received().id() + "/attachments";
        String file = "/" + attach(as("li"), to, photo("x")).id();
        assertThat(as("dora").get(to + file).status()).isEqualTo(200);
        assertThat(as("rose").get(to).json().at("/items").size()).isZero();
        assertThat(as("rose").get(to + file).status()).isEqualTo(404);
        assertThat(as("olga").get(to + file).status()).isEqualTo(404);
        assertThat(as("imp").get(to).status()).isEqualTo(404);
        assertThat(anyone.get(to + file).status()).isEqualTo(401);
        assertThat(attach(as("olga"), to, photo("x")).status()).isEqualTo(404);
    }

    @Test
    void whoFollowsByTheCodeAddsAndReads() {
        Reply handed = anyone.post(
                "/open/acme/feedback", "{\"community\":\"garden\",\"category\":\"complaint\",\"text\":\"Damp\"}");
        String to = "/open/acme/feedback/" + handed.text("/reference") + "/attachments";
        Client follower = anyone.with("Follow-Code", handed.text("/code"));
        Reply added = attach(follower, to, photo("damp"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(follower.get(to).json().at("/items").size()).isEqualTo(1);
        assertThat(follower.get(to + "/" + added.id()).text()).endsWith("damp");
        assertThat(anyone.with("Follow-Code", "000000000000")
                        .get(to + "/" + added.id())
                        .status())
                .isEqualTo(404);
        assertThat(attach(anyone.with("Follow-Code", "000000000000"), to, photo("x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamedWithWhatIsRight() {
        String to = "/feedback/" + received().id() + "/attachments";
        Reply type = attach(as("li"), to, "file=<html>");
        assertThat(type.status()).isEqualTo(422);
        assertThat(type.text("/errors/0/pointer")).isEqualTo("/file");
        assertThat(type.text("/errors/0/detail"))
                .isEqualTo(
                        "The file is text/plain by its content; these are taken: application/pdf, image/jpeg, image/png.");
        assertThat(attach(as("li"), to, photo("x"), "tag=during").text("/errors/0/pointer"))
                .isEqualTo("/tag");
        assertThat(attach(as("li"), to, photo("x"), "audience=all").text("/errors/0/pointer"))
                .isEqualTo("/audience");
        assertThat(attach(as("li"), to, "tag=after").text("/errors/0/code")).isEqualTo("http.part-missing");
        assertThat(attach(as("li"), to, photo("x"), photo("y")).text("/errors/0/code"))
                .isEqualTo("http.part-twice");
        assertThat(attach(as("li"), to, photo("x"), "name=y").text("/errors/0/code"))
                .isEqualTo("http.unknown-part");
        assertThat(as("li").post(to, "{}").status()).isEqualTo(415);
        assertThat(as("li").with("Content-Type", "multipart/form-data; boundary=x")
                        .send("POST", to, form(photo("x")))
                        .status())
                .isEqualTo(400);
        Reply large = attach(as("li"), to, photo("x".repeat(10 << 20)));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text("/errors/0/detail"))
                .isEqualTo("The file has 10,485,762 bytes; at most 10,485,760 are taken.");
        assertThat(attach(as("li"), to, photo("x".repeat(11 << 20))).status()).isEqualTo(413);
    }

    @Test
    void aKeyAddsNothingAgain() {
        String to = "/feedback/" + received().id() + "/attachments";
        Client li = as("li").with("Idempotency-Key", "photo-" + System.nanoTime());
        Reply first = attach(li, to, photo("x"));
        Reply again = attach(li, to, photo("x"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(attach(li, to, photo("y")).code()).isEqualTo("refused.key-reused");
        assertThat(as("li").get(to).json().at("/items").size()).isEqualTo(1);
    }
}
