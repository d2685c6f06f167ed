package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.xiaohao.issue.web.IssuePages;
import io.xiaohao.page.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A page is under 100 KB as it is sent, before any compression: whatever its database holds, for whoever may open it. New
 * pages are found by themselves.
 */
@XiaohaoTest
class PageSizeTests {

    private static final int MOST_BYTES = 100 * 1024;
    private static final int ISSUES = 22;
    private static final int LONGEST_TEXT = 4000;
    private static final List<String> ACCOUNTS = List.of(
            "headquarters",
            "supervisor",
            "leader",
            "discipline",
            "organization",
            "auditor",
            "admin",
            IssuePages.LEAD_UNIT,
            "headquarters@wenshan",
            "headquarters@sheqi");

    @Autowired
    private MockMvc http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void noPageIsHeavyWhoeverOpensIt() throws Exception {
        IssuePages pages = new IssuePages(http);
        Set<String> addresses = addresses();
        Map<String, String> wordy =
                Map.of("description", "垃圾积存".repeat(LONGEST_TEXT / 4 - 10), "place", "村口".repeat(100), "deadline", "");
        for (int i = 1; i < ISSUES; i++) {
            pages.register(wordy);
        }
        addresses.add("/issues/" + pages.register(wordy));
        addresses.add("/issues?q=" + pages.word());

        Map<String, Integer> sizes = new TreeMap<>();
        for (String address : addresses) {
            for (String account : ACCOUNTS) {
                size(account, address).ifPresent(size -> sizes.put(address + " for " + account, size));
            }
        }

        assertThat(sizes.keySet()).anyMatch(key -> key.startsWith("/issues?programme"));
        assertThat(sizes.entrySet().stream()
                        .filter(each -> each.getValue() >= MOST_BYTES)
                        .toList())
                .as("pages of %d bytes and more", MOST_BYTES)
                .isEmpty();
    }

    /** Empty where the account may not open it, or it is no page. */
    private Optional<Integer> size(String account, String address) throws Exception {
        MockHttpServletResponse answer = http.perform(get(URI.create(address))
                        .with(httpBasic(account, "demo"))
                        .accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        boolean page = answer.getStatus() == 200
                && Objects.toString(answer.getContentType(), "").startsWith(MediaType.TEXT_HTML_VALUE);
        return page ? Optional.of(answer.getContentAsByteArray().length) : Optional.empty();
    }

    /** Every page that can be opened without naming one thing. */
    private Set<String> addresses() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().isAnnotationPresent(Page.class))
                .filter(each -> isAsked(each.getKey()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{"))
                .flatMap(pattern -> Stream.of("wencheng-2015", "wenshan-2021", "sheqi-2022")
                        .map(programme -> pattern + "?programme=" + programme))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAsked(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }
}
