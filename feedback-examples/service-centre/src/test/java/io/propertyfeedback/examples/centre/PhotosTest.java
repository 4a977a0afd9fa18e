package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos on the pages: handed in, added by the submitter and the staff, and seen by both. */
class PhotosTest {
    private static final Pattern SLIP = Pattern.compile("id=\"(reference|code)\">([^<]+)<");
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\" alt=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static byte[] photo() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, String> handIn(Visitor visitor, byte[] photo) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("f.community", "maple");
        fields.put("f.category", "complaint/waste");
        fields.put("f.text", "The bin is full");
        HttpResponse<String> answer = visitor.postFile("/hand-in", "/hand-in", fields, photo);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher found =
                SLIP.matcher(visitor.get(answer.headers().firstValue("Location").orElseThrow())
                        .body());
        Map<String, String> slip = new LinkedHashMap<>();
        while (found.find()) {
            slip.put(found.group(1), found.group(2));
        }
        return slip;
    }

    private static List<String> images(String page) {
        return IMAGE.matcher(page).results().map(found -> found.group(2)).toList();
    }

    private static String image(String page) {
        Matcher found = IMAGE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void aPhotoThatIsHandedInIsSeenByTheSubmitterAndTheStaffAndByNobodyElse() {
        Visitor guest = new Visitor(centre.address());
        Map<String, String> slip = handIn(guest, photo());
        assertThat(guest.get("/hand-in").body()).contains("accept=\"image/*\" capture=\"environment\"");
        guest.postFrom("/follow", "/follow", slip);
        String follow = "/follow/" + slip.get("reference");
        String page = guest.get(follow).body();
        assertThat(images(page)).containsExactly("File");

        HttpResponse<String> seen = guest.get(image(page));
        assertThat(seen.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(seen.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(seen.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(seen.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        assertThat(images(handler.get("/case/" + slip.get("reference")).body())).containsExactly("File");
        Visitor stranger = new Visitor(centre.address());
        assertThat(stranger.get(image(page)).statusCode()).isEqualTo(303);
        assertThat(stranger.get(image(page).replace("/follow/", "/case/")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theStaffAddBeforeAndAfterAndTheSubmitterSeesThem() {
        Visitor guest = new Visitor(centre.address());
        Map<String, String> slip = handIn(guest, new byte[0]);
        guest.postFrom("/follow", "/follow", slip);
        String at = "/case/" + slip.get("reference");
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        for (String tag : List.of("before", "after", "")) {
            assertThat(handler.postFile(at, at + "/files", Map.of("tag", tag), photo())
                            .statusCode())
                    .isEqualTo(303);
        }
        String page = handler.get(at).body();
        assertThat(images(page)).containsExactly("Before the work", "After the work", "File");
        assertThat(page).contains("The photo has been added.", "Add a file");
        assertThat(images(guest.get("/follow/" + slip.get("reference")).body()))
                .containsExactly("Before the work", "After the work");
        handler.get("/language/zh?to=/queue");
        assertThat(images(handler.get(at).body())).contains("施工前", "施工后");
    }

    @Test
    void theSubmitterAddsAndIsToldWhatIsRight() {
        Visitor guest = new Visitor(centre.address());
        Map<String, String> slip = handIn(guest, new byte[0]);
        guest.postFrom("/follow", "/follow", slip);
        String at = "/follow/" + slip.get("reference");
        guest.postFile(at, at + "/files", Map.of(), "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(guest.get(at).body())
                .contains("by its content; these are taken: application/pdf, image/jpeg, image/png.");
        guest.postFile(at, at + "/files", Map.of(), new byte[0]);
        assertThat(guest.get(at).body()).contains("No photo was chosen.");
        byte[] large = Arrays.copyOf(photo(), 2 << 20); // what follows the end of a picture is taken out
        guest.postFile(at, at + "/files", Map.of(), large);
        assertThat(images(guest.get(at).body())).containsExactly("File");
        assertThat(guest.get(image(guest.get(at).body())).body().length()).isLessThan(5_000);
    }

    @Test
    void aFormWithAFileNeedsTheSecretOfTheSessionToo() {
        Visitor handler = Visitor.loggedIn(centre, "li.qiang");
        Map<String, String> slip = handIn(new Visitor(centre.address()), new byte[0]);
        String at = "/case/" + slip.get("reference") + "/files";
        assertThat(handler.sendFile(at, Map.of("_csrf", "guessed"), photo()).statusCode())
                .isEqualTo(403);
    }
}
