package io.xiaohao.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.security.Caller;
import io.xiaohao.security.Role;
import io.xiaohao.security.SessionCheck;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. Three chains: the engine's web applications, which people enter with the same session; programs,
 * which bear their credentials on every call and have no session; and people, whose session is protected against forged
 * requests. What no rule names is denied.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATORS = Role.ADMINISTRATORS.group();
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String[] OPEN = {
        "/login",
        "/login.css",
        "/login.js",
        "/favicon.ico",
        "/assets/**",
        "/webjars/**",
        "/_static/**",
        "/actuator/health",
        "/actuator/health/**"
    };
    private static final String[] PAGES = {
        "/",
        "/issues",
        "/issues/**",
        "/tasks",
        "/tasks/**",
        "/forms/**",
        "/capture",
        "/capture/**",
        "/rankings",
        "/rankings/**",
        "/escalations",
        "/escalations/**",
        "/consequences",
        "/consequences/**",
        "/notices",
        "/notices/**",
        "/calendar",
        "/calendar/**",
        "/milestones",
        "/visits",
        "/visits/**",
        "/reports",
        "/reports/**",
        "/digests",
        "/digests/**",
        "/account",
        "/account/**",
        "/accounts",
        "/accounts/**"
    };
    private static final String PERMISSIONS_POLICY = "camera=(self), geolocation=(self), microphone=()";

    @Bean
    AuthenticationManager authenticationManager(AuthenticationProvider accounts) {
        return new ProviderManager(accounts);
    }

    /** Rules name paths as they are requested, whichever servlet answers: the engine's applications have their own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean requestMatcherBuilder() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** A request that is malformed on purpose is told so in the same way as any other. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(response, Problems.of(400));
    }

    /**
     * Tasklist, Cockpit and Admin share the session of our own pages; they have their own headers and protection
     * against forged requests. Their own login is closed, and so is the page that lets anybody create the first administrator.
     */
    @Bean
    @Order(1)
    SecurityFilterChain engineApplications(
            HttpSecurity http,
            ProblemEntryPoint entryPoint,
            Caller caller,
            ObjectMapper json,
            EngineApiAnswers answers,
            EngineAccountRules accountRules,
            EngineBodyRules bodyRules,
            SessionCheck check)
            throws Exception {
        return http.securityMatcher("/camunda", "/camunda/**")
                .securityContext(session -> session.securityContextRepository(CheckedSessions.by(check)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**")
                        .denyAll()
                        .requestMatchers("/camunda/api/cockpit/**")
                        .hasAnyAuthority(ADMINISTRATORS, Role.AUDITORS.group())
                        .requestMatchers(HttpMethod.GET, "/camunda/api/admin/plugin/*/static/**")
                        .hasAnyAuthority(ADMINISTRATORS, Role.SECURITY_ADMINISTRATORS.group())
                        .requestMatchers("/camunda/api/admin/plugin/**")
                        .hasAuthority(ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterAfter(new AccountInLog(), AuthorizationFilter.class)
                .addFilterAfter(new EngineApplicationLogout(), AccountInLog.class)
                .addFilterAfter(new EngineApiRefusals(answers), EngineApplicationLogout.class)
                .addFilterAfter(
                        new EngineApiGuard(caller, json, answers, accountRules, bodyRules), EngineApiRefusals.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .build();
    }

    /** Calls with Basic credentials: whatever session the request may bear as well is not looked at. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http,
            AuthenticationManager accounts,
            ProblemEntryPoint entryPoint,
            IdempotencyKeys keys,
            ProblemWriter problems)
            throws Exception {
        common(http, accounts, entryPoint, keys, problems);
        return http.securityMatcher(bearsBasicCredentials())
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(SessionCsrf.cookie())
                        .csrfTokenRequestHandler(SessionCsrf.inHeader())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::isFromAnotherSite))
                .build();
    }

    /** Everything else: people, who sign in on the login page and get a session by that, and only by that. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager accounts,
            ProblemEntryPoint entryPoint,
            IdempotencyKeys keys,
            ProblemWriter problems,
            SessionCheck check)
            throws Exception {
        common(http, accounts, entryPoint, keys, problems);
        return http.securityContext(session -> session.securityContextRepository(CheckedSessions.by(check)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .formLogin(SecurityConfiguration::login)
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessHandler((request, response, account) ->
                                SeeOther.to(response, PageRequests.loginAgain(request, LoginOutcome.SIGNED_OUT))))
                .csrf(csrf -> csrf.csrfTokenRepository(SessionCsrf.cookie()).csrfTokenRequestHandler(new SessionCsrf()))
                .addFilterBefore(new UploadByNobody(entryPoint), CsrfFilter.class)
                .addFilterAfter(new CsrfCookie(), AuthorizationFilter.class)
                .build();
    }

    private static void login(FormLoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .usernameParameter("account")
                .passwordParameter("password")
                .authenticationDetailsSource(LoginHandling::attempt)
                .successHandler(LoginHandling::in)
                .failureHandler(LoginHandling::notIn);
    }

    private static void common(
            HttpSecurity http,
            AuthenticationManager accounts,
            ProblemEntryPoint entryPoint,
            IdempotencyKeys keys,
            ProblemWriter problems)
            throws Exception {
        http.authenticationManager(accounts)
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .headers(SecurityConfiguration::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .addFilterAfter(new AccountInLog(), AuthorizationFilter.class)
                .addFilterAfter(new LargestBody(problems), AccountInLog.class)
                .addFilterAfter(new IdempotencyFilter(keys, problems), LargestBody.class);
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN)
                .permitAll()
                .requestMatchers(new ChangeByAuditor())
                .denyAll()
                .requestMatchers("/actuator", "/actuator/**", "/api/backup", "/operations", "/operations/**")
                .hasAuthority(ADMINISTRATORS)
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers(PAGES)
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY));
    }

    private static RequestMatcher bearsBasicCredentials() {
        return request -> {
            String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
            return credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith("basic ");
        };
    }

    /**
     * A program does not say which site it comes from. A browser does, and one that remembers Basic credentials would
     * add them to what another site makes it send.
     */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean changes = !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
        return changes && site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
