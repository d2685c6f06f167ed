package io.xiaohao.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the login over to the engine's web applications, and keeps their pages apart. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class EngineApplicationConfiguration {

    private static final int BEHIND_SPRING_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<EngineApplicationLogin> engineApplicationLogin(AccountMemberships memberships) {
        FilterRegistrationBean<EngineApplicationLogin> registration =
                new FilterRegistrationBean<>(new EngineApplicationLogin(memberships));
        registration.setOrder(BEHIND_SPRING_SECURITY);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<NonceOfItsOwn> nonceOfItsOwn() {
        FilterRegistrationBean<NonceOfItsOwn> registration = new FilterRegistrationBean<>(new NonceOfItsOwn());
        registration.setOrder(BEHIND_SPRING_SECURITY);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }
}
