package io.xiaohao.issue.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Registers issues and opens pages as a browser does. Each test's issues bear a word of their own to be searched by. */
public final class IssuePages {

    /** Leads 城南村, where issues are registered unless a test says otherwise. */
    public static final String LEAD_UNIT = "wencheng-xianweixuanchuanbu";

    /** Has nothing to do with 城南村. */
    public static final String OTHER_UNIT = "wencheng-gonganju";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOTAL = Pattern.compile("共 <b>([0-9]+)</b>");

    private final MockMvc http;
    private final String word = "词" + UUID.randomUUID().toString().substring(0, 8);

    public IssuePages(MockMvc http) {
        this.http = http;
    }

    /** The word that only this test's issues bear. */
    public String word() {
        return word;
    }

    /** Registers an issue in 城南村 and gives its number; {@code values} add to it or change it. */
    public String register(Map<String, String> values) throws Exception {
        Map<String, String> body = new TreeMap<>(Map.of("area", "城南村", "category", "市容环境", "description", "垃圾积存"));
        body.putAll(values);
        body.put("description", body.get("description") + word);
        MvcResult answer = http.perform(post("/api/programmes/wencheng-2015/issues")
                        .with(httpBasic("supervisor", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsBytes(body)))
                .andReturn();
        JsonNode issue = JSON.readTree(answer.getResponse().getContentAsByteArray());
        return issue.required("number").asText();
    }

    /** Opens a page. */
    public Opened open(String account, String address) throws Exception {
        MvcResult answer = http.perform(get(URI.create(address.replace(" ", "%20")))
                        .with(httpBasic(account, "demo"))
                        .accept(MediaType.TEXT_HTML))
                .andReturn();
        byte[] body = answer.getResponse().getContentAsByteArray();
        return new Opened(
                answer.getResponse().getStatus(),
                String.valueOf(answer.getResponse().getContentType()),
                new String(body, StandardCharsets.UTF_8),
                body.length);
    }

    /** Opens the ledger narrowed to this test's issues and to what the address adds. */
    public Opened ledger(String account, String more) throws Exception {
        String q = java.net.URLEncoder.encode(word, StandardCharsets.UTF_8);
        return open(account, "/issues?programme=wencheng-2015&q=" + q + more);
    }

    /** A page as it came. */
    public record Opened(int status, String type, String html, int size) {

        /** How many issues the ledger says it has found. */
        public int total() {
            Matcher total = TOTAL.matcher(html);
            if (!total.find()) {
                throw new AssertionError("no total in " + html);
            }
            return Integer.parseInt(total.group(1));
        }
    }
}
