package io.xiaohao.security.matrix;

import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.report.process.ReportFixture;
import io.xiaohao.testing.IssueListFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;

/**
 * One government's things, one of each kind that has an id, with the ids by the names that the tables use: an issue that its
 * unit rectifies, a picture handed in with another, an escalation, a consequence, a notice, an import, what is published.
 */
final class TriedObjects {

    /** Leads 花园村 in Wencheng, where the issue is. */
    static final String UNIT = "wencheng-lvyougongnengqu";

    /** 砚山县, where Wenshan's issue is, and its unit. */
    static final String COUNTY = "wenshan-yanshanxian";

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::[^/]*)?}");
    private static final Pattern NUMBER = Pattern.compile("\"(?:id|number)\":\"?([^\",}]+)");

    /** What a page's field gives as an example. */
    private static final String EXAMPLE = "如 2021-W23/砚山县";

    private static final List<String> KINDS = List.of("evidence", "notice", "consequence", "path");

    private final Map<String, String> ids = new HashMap<>();

    private TriedObjects(String government, String programme) {
        put("government", government).put("programme", programme).put("requiredMetricName", "jvm.memory.used");
    }

    /** Makes those of Wencheng; a month's assessment is published. */
    static TriedObjects ofWencheng(LoopFixture loop, AccessClient client) {
        TriedObjects objects = new TriedObjects("wencheng", "wencheng-2015");
        objects.put("area", "花园村").put("object", "花园村").put("objectCode", "wencheng-huayuancun");
        objects.put("unit", UNIT).put("subject", "县旅游功能区").put("post", "wencheng-zhihuizhang");
        objects.put("week", "2015-W20").put("period", "2015-04");
        objects.withAccounts(loop);
        AssessmentRun assessment = new AssessmentRun(loop, "wencheng-2015");
        loop.at("2015-04-20T09:00");
        Loop month = assessment.open("2015-04");
        assessment.scoreOthers("2015-04", "supervisor", 90);
        month.passTo("2015-05-07T00:00").complete("approve-bulletin", "leader", "approved", true);
        String secret = objects.secret();
        objects.issues(loop, loop.register("description", secret), loop.register("description", secret))
                .raised(client);
        return objects;
    }

    /** Makes those of Wenshan; a county has filed its weekly report. */
    static TriedObjects ofWenshan(ReportFixture reports, AccessClient client) {
        LoopFixture loop = reports.loop();
        TriedObjects objects = new TriedObjects("wenshan", "wenshan-2021");
        objects.put("area", "砚山县").put("object", "砚山县").put("objectCode", COUNTY);
        objects.put("unit", COUNTY).put("subject", "砚山县").put("post", "wenshan-zhihuizhang");
        objects.put("week", "2021-W23").put("period", "2021-06");
        objects.withAccounts(loop);
        loop.at("2021-06-01T10:00");
        String secret = objects.secret();
        objects.issues(
                        loop,
                        loop.registerInWenshan("description", secret),
                        loop.registerInWenshan("description", secret))
                .raised(client);
        reports.ask("2021-W23");
        reports.file("2021-W23", "砚山县", "本周已清运").digest("2021-W23");
        return objects;
    }

    /** Hands in an issue list, which is kept for a while only: after the clock has been put where it stays. */
    void received(AccessClient client) {
        byte[] list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述")
                .row("2015-05-04", "无此区域", "市容环境", "导入的")
                .bytes();
        AccessClient.Answer received = client.upload(
                account(Person.HEADQUARTERS), "/issues/import?programme=" + id("programme"), "台账.xlsx", list);
        if (received.location().isEmpty()) {
            throw new AssertionError("not received: " + received.status() + " " + received.text());
        }
        put("upload", received.location().replaceAll(".*/", ""));
    }

    /** The account in which a person of the table calls for these things. */
    String account(Person person) {
        return person.account(id("government"));
    }

    /** The id of a thing. */
    String id(String name) {
        if (!ids.containsKey(name)) {
            throw new IllegalArgumentException("the tables speak of {" + name + "}, which is not made");
        }
        return ids.get(name);
    }

    /** Whether a text tells what the issues are about, or names their area: what is asked for by that name may name it. */
    boolean isNamedIn(String text, boolean mayNameArea) {
        return text.contains(id("secret"))
                || !mayNameArea && text.replace(EXAMPLE, "").contains(id("area"));
    }

    /** A mapped path with these things' ids in it; what {@code {id}} means is said by the path before it. */
    String in(String path) {
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String name = meant(variable.group(1), path.substring(0, variable.start()));
            variable.appendReplacement(filled, Matcher.quoteReplacement(AccessClient.encoded(id(name))));
        }
        return variable.appendTail(filled).toString();
    }

    /** The same in a sample, where only what is there is filled in: JSON has braces of its own. */
    String inSample(String sample) {
        String filled = sample;
        boolean isAddress = !sample.startsWith("json");
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(
                    "{" + id.getKey() + "}", isAddress ? AccessClient.encoded(id.getValue()) : id.getValue());
        }
        return filled;
    }

    private static String meant(String variable, String before) {
        if (variable.equals("number") && before.contains("escalations")) {
            return "escalation";
        }
        if (!variable.equals("id")) {
            return variable;
        }
        return KINDS.stream().filter(before::contains).findFirst().orElse("task");
    }

    /** Accounts that are made for this alone and go with the fixture: a head of the unit, and nobody in particular. */
    private void withAccounts(LoopFixture loop) {
        withAccount(loop, account(Person.HEADS));
        loop.bean(IdentityService.class).createMembership(account(Person.HEADS), "unit-" + id("unit") + "-heads");
        withAccount(loop, "matrix-" + id("government"));
        put("account", "matrix-" + id("government"));
    }

    private void withAccount(LoopFixture loop, String account) {
        IdentityService identities = loop.bean(IdentityService.class);
        User user = identities.newUser(account);
        user.setPassword("demo");
        // Like a demonstration's accounts it has the demonstration's password, which no policy would let it choose.
        loop.bean(ProcessEngineConfigurationImpl.class)
                .getCommandExecutorTxRequired()
                .execute(new SaveUserCmd(user, true));
        loop.afterwards(() -> identities.deleteUser(account));
        identities.createTenantUserMembership(id("government"), account);
    }

    /** Words that stand in the issues and in what was raised about them, and nowhere else. */
    private String secret() {
        put("secret", "积存" + UUID.randomUUID());
        return id("secret");
    }

    private TriedObjects issues(LoopFixture loop, Loop open, Loop handedIn) {
        put("number", open.number()).put("task", open.taskId("rectify-issue"));
        put("path", open.task("rectify-issue").getProcessInstanceId());
        put("definition", open.task("rectify-issue").getProcessDefinitionId());
        String picture = loop.picture(id("government"));
        handedIn.complete(
                "rectify-issue", id("unit"), "outcome", "SUBMITTED", "measures", "已清运", "evidenceIds", picture);
        return put("evidence", picture).put("handedIn", handedIn.number());
    }

    private void raised(AccessClient client) {
        String headquarters = account(Person.HEADQUARTERS);
        String programme = "/api/programmes/" + id("programme");
        String proposal = "json {\"subject\":\"%s\",\"measure\":\"REMINDER\",\"reason\":\"%s久拖不决\"}"
                .formatted(id("subject"), id("secret"));
        put("escalation", made(client.call(headquarters, "POST", programme + "/escalations", proposal)));
        put("notice", made(client.call(id("unit"), "GET", "/api/notices", "")));
        put("consequence", "0");
    }

    private static String made(AccessClient.Answer answer) {
        Matcher number = NUMBER.matcher(answer.text());
        if (!number.find()) {
            throw new AssertionError("nothing was made: " + answer.status() + " " + answer.text());
        }
        return number.group(1);
    }

    private TriedObjects put(String name, String id) {
        ids.put(name, id);
        return this;
    }
}
