package io.xiaohao.security.web;

import io.xiaohao.security.Role;
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
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. Three chains: the engine's web applications, which guard themselves; programs, which bear their
 * credentials on every call and have no session; and people, whose session is protected against forged requests. What no
 * rule names is denied.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATORS = Role.ADMINISTRATORS.group();
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "camera=(self), geolocation=(self), microphone=()";

    @Bean
    AuthenticationManager authenticationManager(AuthenticationProvider accounts) {
        return new ProviderManager(accounts);
    }

    /** Rules name paths as they are requested, whichever servlet answers them: the engine's applications have their own. */
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
     * Tasklist, Cockpit and Admin have their own login, headers and protection against forged requests. Their page that
     * lets anybody create the first administrator is closed: the product creates him itself.
     */
    @Bean
    @Order(1)
    SecurityFilterChain engineApplications(HttpSecurity http, ProblemEntryPoint entryPoint) throws Exception {
        return http.securityMatcher("/camunda", "/camunda/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/camunda/api/admin/setup/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
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
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(SessionCsrf.cookie())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::isFromAnotherSite))
                .build();
    }

    /** Everything else. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager accounts,
            ProblemEntryPoint entryPoint,
            IdempotencyKeys keys,
            ProblemWriter problems)
            throws Exception {
        common(http, accounts, entryPoint, keys, problems);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(SessionCsrf.cookie()).csrfTokenRequestHandler(new SessionCsrf()))
                .build();
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
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .addFilterAfter(new IdempotencyFilter(keys, problems), AuthorizationFilter.class);
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/", "/favicon.ico", "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator", "/actuator/**")
                .hasAuthority(ADMINISTRATORS)
                .requestMatchers("/api/**")
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
