package io.propertyfeedback.jdbc;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.testkit.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What residents may say in Chinese, made up by a fixed seed: eight of forty turns of phrase and twenty characters of a
 * few thousand, the more frequent the lower. Remembers in which texts the words stand that tests look for.
 */
final class Gossip {
    private static final List<String> TURNS = List.of(
            "三号楼电梯又停运了",
            "地下车库积水严重",
            "楼上装修噪音扰民",
            "垃圾桶没人清运",
            "门禁刷卡没反应",
            "电动车乱停乱放",
            "天花板一直漏水",
            "路灯坏了好几天",
            "保安态度不好",
            "物业费收得不明白",
            "绿化带被踩坏了",
            "消防栓没有水压",
            "单元门关不上",
            "楼道堆满杂物",
            "宠物随地大小便",
            "水压太低洗不了澡",
            "供暖温度不够",
            "停车位被占用",
            "快递柜经常故障",
            "监控死角没人管",
            "晚上十点还在施工",
            "下水道堵了返味",
            "外墙瓷砖脱落",
            "健身器材松动",
            "小孩在车道玩耍",
            "雨棚漏雨淋湿车",
            "燃气味道很重",
            "阳台被人加装护栏",
            "充电桩排不上队",
            "自来水有杂质",
            "保洁好几天没来",
            "电费账单不对",
            "邻居高空抛物",
            "广场舞声音太大",
            "地砖松动绊倒老人",
            "信箱锁坏了",
            "对讲机没有声音",
            "空调外机滴水",
            "蚊虫太多请消杀",
            "希望尽快处理谢谢");
    private static final int COMMON = 0x4E00;
    private static final int DISTINCT = 3000;

    /** Words to be looked for, and in how many of a million texts they are put besides chance. */
    static final Map<String, Integer> WORDS = words();

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("梯", 0);
        words.put("龘", 250);
        words.put("漏水", 0);
        words.put("麒麟", 100);
        words.put("电动车", 0);
        words.put("无障碍", 300);
        words.put("地下车库积水", 0);
        words.put("消防通道堵塞", 50);
        words.put("楼 龘", 0);
        words.put("查无此言", 0);
        return words;
    }

    /** Where a text stands among those that are found, the latest first. */
    record Place(Instant receivedAt, String id) {}

    private final Random random = new Random(20261123);
    private final Map<String, List<Place>> naive = new LinkedHashMap<>();
    private int said;

    Gossip() {
        WORDS.keySet().forEach(word -> naive.put(word, new ArrayList<>()));
    }

    /** The next receipts, some of them late, some at one instant. */
    List<Change> next(int count) {
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            changes.add(next());
        }
        return changes;
    }

    private Change next() {
        String id = "g-" + said;
        String title = turn();
        String text = text();
        long minutes = said / 2 - (random.nextInt(100) == 0 ? random.nextInt(5000) : 0);
        Instant at = Sample.NINE.plusSeconds(60 * minutes);
        said++;
        naive.forEach((word, places) -> {
            boolean all = true;
            for (String part : word.split(" ")) {
                all &= title.contains(part) || text.contains(part);
            }
            if (all) {
                places.add(new Place(at, id));
            }
        });
        return Sample.received(
                        "acme",
                        id,
                        said -> new NewFeedback(
                                        "acme",
                                        "c-" + (Math.abs(id.hashCode()) % 50),
                                        said.channel(),
                                        said.category(),
                                        title,
                                        text,
                                        said.details())
                                .from(SubmitterKind.OWNER, Person.of("acme", "p-" + id.hashCode() % 5000))
                                .receivedAt(at))
                .silently()
                .change();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            text.append(turn()).append('，');
        }
        for (int i = 0; i < 20; i++) {
            double zipf = Math.pow(DISTINCT, random.nextDouble()) - 1;
            text.appendCodePoint(COMMON + (int) zipf);
        }
        WORDS.forEach((word, often) -> {
            if (random.nextInt(1_000_000) < often) {
                text.append('。').append(word);
            }
        });
        return text.append("。").toString();
    }

    private String turn() {
        return TURNS.get(random.nextInt(TURNS.size()));
    }

    /** All texts in which a word stands by plain comparison, the latest first, ties by id. */
    List<Place> naive(String word) {
        return naive.get(word).stream()
                .sorted(Comparator.comparing(Place::receivedAt, Comparator.reverseOrder())
                        .thenComparing(Place::id))
                .toList();
    }
}
