package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.process.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the demo company, and a resident. */
public final class Staff {
    /** The password of every demo account; the service centre listens on this machine only, unless told otherwise. */
    public static final String PASSWORD = "demo-2026";

    static final String WANG_FANG_PHONE = "13900001111";

    /** One of each role, who can log in. */
    public static final List<Account> ACCOUNTS = List.of(
            new Account(
                    "wang.fang", "Wang Fang", "王芳", Set.of(Roles.RESIDENT), Set.of("brocade"), null, WANG_FANG_PHONE),
            staff("chen.jing", "Chen Jing", "陈静", Roles.FRONT_DESK, "customer-service"),
            staff("li.qiang", "Li Qiang", "李强", Roles.HANDLER, "engineering"),
            staff("zhao.min", "Zhao Min", "赵敏", Roles.FOLLOW_UP, "customer-service"),
            staff("sun.li", "Sun Li", "孙丽", Roles.REVIEWER, "quality"),
            staff("zhou.wei", "Zhou Wei", "周伟", Roles.SUPERVISOR, "customer-service"),
            staff("wu.gang", "Wu Gang", "吴刚", Roles.MANAGER, "quality"),
            staff("qian.yun", "Qian Yun", "钱芸", Roles.QUALITY, "quality"),
            staff("zheng.jie", "Zheng Jie", "郑洁", Roles.ADMIN, null));

    /** Colleagues who are only named. */
    static final List<Account> COLLEAGUES = List.of(
            staff("liu.yang", "Liu Yang", "刘洋", Roles.HANDLER, "engineering"),
            staff("huang.lei", "Huang Lei", "黄磊", Roles.HANDLER, "engineering"),
            staff("xu.na", "Xu Na", "徐娜", Roles.HANDLER, "environment"),
            staff("he.ping", "He Ping", "何平", Roles.HANDLER, "security"),
            staff("gao.xin", "Gao Xin", "高鑫", Roles.HANDLER, "finance"),
            staff("lin.tao", "Lin Tao", "林涛", Roles.HANDLER, "customer-service"),
            staff("ma.xia", "Ma Xia", "马霞", Roles.FRONT_DESK, "customer-service"),
            staff("guo.hua", "Guo Hua", "郭华", Roles.FOLLOW_UP, "customer-service"));

    private Staff() {}

    /** Everybody, those who can log in first. */
    public static List<Account> everybody() {
        List<Account> all = new ArrayList<>(ACCOUNTS);
        all.addAll(COLLEAGUES);
        return all;
    }

    public static Map<String, String> passwords() {
        Map<String, String> passwords = new LinkedHashMap<>();
        ACCOUNTS.forEach(account -> passwords.put(account.id(), PASSWORD));
        return passwords;
    }

    /** Who handles what a department is responsible for. */
    static List<Account> handlers(String department) {
        return everybody().stream()
                .filter(account -> account.roles().contains(Roles.HANDLER))
                .filter(account -> department.equals(account.department()))
                .toList();
    }

    private static Account staff(String id, String english, String chinese, String role, @Nullable String department) {
        return new Account(id, english, chinese, Set.of(role), Set.of(), department, null);
    }
}
