package io.propertyfeedback.examples.centre.draw;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.LimitTitle;
import io.propertyfeedback.process.Outcome;
import io.propertyfeedback.process.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process drawn from itself: its steps one below the other, what leads on to the next straight down, what skips steps
 * or stays on the right, what leads back in lanes on the left.
 *
 * @param width  of the picture
 * @param height of the picture
 * @param boxes  the steps
 * @param arrows the ways between them
 */
public record ProcessPicture(int width, int height, List<Box> boxes, List<Arrow> arrows) {
    private static final int BOX_WIDTH = 240;
    private static final int BOX_HEIGHT = 58;
    private static final int ROW = 128;
    private static final int TOP = 16;
    private static final int LEFT = 190;
    private static final int LANE = 30;
    private static final int LETTERS = 34;

    public ProcessPicture {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** A step, or the end. */
    public record Box(int x, int y, int width, int height, String title, String beside, boolean end) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** A way, with what leads along it. */
    public record Arrow(String path, int x, int y, String anchor, List<String> lines, boolean back) {}

    private record Ends(int from, int to) {}

    public static ProcessPicture of(FeedbackProcess process, Say say) {
        List<Step> steps = process.steps();
        Map<StepId, Integer> rows = new LinkedHashMap<>();
        steps.forEach(step -> rows.put(step.id(), rows.size()));
        rows.put(StepId.END, steps.size());
        List<Box> boxes = new ArrayList<>();
        for (Step step : steps) {
            boxes.add(box(boxes.size(), say.of(Title.of(step.id())), beside(step, say), false));
        }
        boxes.add(box(boxes.size(), say.of(Title.of(StepId.END)), "", true));
        Map<Ends, List<String>> ways = new LinkedHashMap<>();
        StepId review = process.afterSettlement().orElse(StepId.END);
        for (Step step : steps) {
            for (Outcome outcome : step.outcomes()) {
                boolean settles = outcome.to().equals(StepId.END) && !step.isAfterSettlement();
                int to = rows.getOrDefault(settles ? review : outcome.to(), steps.size());
                ways.computeIfAbsent(new Ends(rows.getOrDefault(step.id(), 0), to), any -> new ArrayList<>())
                        .add(say.of(Title.of(outcome.id())));
            }
        }
        List<Arrow> arrows = new ArrayList<>();
        int right = 0;
        int left = 0;
        for (Map.Entry<Ends, List<String>> way : ways.entrySet()) {
            Ends ends = way.getKey();
            if (ends.to() == ends.from() + 1) {
                arrows.add(down(ends, way.getValue()));
            } else if (ends.to() > ends.from()) {
                arrows.add(skip(ends, way.getValue(), right++));
            } else if (ends.to() == ends.from()) {
                arrows.add(again(ends, way.getValue()));
            } else {
                arrows.add(back(ends, way.getValue(), left++));
            }
        }
        return new ProcessPicture(
                LEFT + BOX_WIDTH + 300 + right * LANE, TOP + boxes.size() * ROW - ROW + BOX_HEIGHT + 20, boxes, arrows);
    }

    private static Box box(int row, String title, String beside, boolean end) {
        int width = end ? 110 : BOX_WIDTH;
        return new Box(
                LEFT + (BOX_WIDTH - width) / 2, y(row), width, end ? BOX_HEIGHT - 18 : BOX_HEIGHT, title, beside, end);
    }

    private static String beside(Step step, Say say) {
        List<String> beside = new ArrayList<>();
        step.responsibleRole().ifPresent(role -> beside.add(say.title("role", role)));
        step.limit().ifPresent(limit -> beside.add(say.of(new LimitTitle(limit))));
        return String.join(" · ", beside);
    }

    private static Arrow down(Ends ends, List<String> titles) {
        int x = LEFT + BOX_WIDTH / 2;
        int from = y(ends.from()) + BOX_HEIGHT;
        int to = y(ends.to()) - 5;
        List<String> lines = lines(titles);
        return new Arrow(
                "M" + x + " " + from + "V" + to,
                x + 10,
                (from + to) / 2 + 4 - (lines.size() - 1) * 8,
                "start",
                lines,
                false);
    }

    private static Arrow skip(Ends ends, List<String> titles, int lane) {
        int edge = LEFT + BOX_WIDTH;
        int x = edge + 150 + lane * LANE;
        int from = y(ends.from()) + 16;
        int to = y(ends.to()) + BOX_HEIGHT / 2 - 6 + lane * 6;
        String path = "M" + edge + " " + from + "H" + (x - 10) + "Q" + x + " " + from + " " + x + " " + (from + 10)
                + "V" + (to - 10) + "Q" + x + " " + to + " " + (x - 10) + " " + to + "H" + (edge + 5);
        return new Arrow(path, x + 8, from + 24, "start", lines(titles), false);
    }

    private static Arrow back(Ends ends, List<String> titles, int lane) {
        int x = LEFT - 44 - lane * LANE;
        int from = y(ends.from()) + BOX_HEIGHT / 2 + 10;
        int to = y(ends.to()) + BOX_HEIGHT / 2 - 8 + lane * 6;
        String path = "M" + LEFT + " " + from + "H" + (x + 10) + "Q" + x + " " + from + " " + x + " " + (from - 10)
                + "V" + (to + 10) + "Q" + x + " " + to + " " + (x + 10) + " " + to + "H" + (LEFT - 5);
        return new Arrow(path, LEFT - 8, from + 16, "end", lines(titles), true);
    }

    private static Arrow again(Ends ends, List<String> titles) {
        int edge = LEFT + BOX_WIDTH;
        int from = y(ends.from()) + BOX_HEIGHT - 12;
        int to = from - 24;
        int x = edge + 28;
        String path = "M" + edge + " " + from + "H" + (x - 10) + "Q" + x + " " + from + " " + x + " " + (from - 10)
                + "V" + (to + 10) + "Q" + x + " " + to + " " + (x - 10) + " " + to + "H" + (edge + 5);
        return new Arrow(path, x + 7, from - 7, "start", lines(titles), true);
    }

    private static int y(int row) {
        return TOP + row * ROW;
    }

    /** Titles side by side, as many as fit into a line. */
    private static List<String> lines(List<String> titles) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String title : titles) {
            if (!line.isEmpty() && wide(line) + wide(title) > LETTERS) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? title : line + " / " + title;
        }
        lines.add(line);
        return lines;
    }

    /** How many Latin letters would take as much room. */
    private static long wide(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
