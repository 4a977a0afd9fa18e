package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few files beside the pages, read once, from the jar. */
public final class Assets {
    private static final String OWN = "/io/propertyfeedback/examples/centre/";
    private static final String CHART = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final int AN_HOUR = 3600;

    private final Map<String, Answer> files = new LinkedHashMap<>();

    public Assets() {
        put("centre.css", "text/css; charset=utf-8", OWN + "centre.css");
        put("centre.js", "text/javascript; charset=utf-8", OWN + "centre.js");
        put("charts.js", "text/javascript; charset=utf-8", OWN + "charts.js");
        put("chart.js", "text/javascript; charset=utf-8", CHART);
        put("icon.svg", "image/svg+xml", OWN + "icon.svg");
    }

    public Answer show(Call call) {
        @Nullable Answer file = files.get(call.path("file"));
        return file == null ? Answer.message(404, "error.not-found") : file;
    }

    private void put(String name, String type, String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            files.put(name, new Answer.Bytes(type, stream.readAllBytes(), AN_HOUR));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
