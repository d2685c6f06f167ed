package io.xiaohao.engine.webapps;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves what the task forms share, to Tasklist under its own address and to our pages under {@code /forms}. A form itself
 * comes from its process's deployment, which cannot serve scripts and styles.
 */
@Configuration(proxyBeanMethods = false)
class SharedFormFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Asked for again each time, since Tasklist's own mark of the version does not change with our files.
        registry.addResourceHandler(
                        "/camunda/app/tasklist/forms/*.js",
                        "/camunda/app/tasklist/forms/*.css",
                        "/forms/*.js",
                        "/forms/*.css")
                .addResourceLocations("classpath:/forms/")
                .setCacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate());
    }
}
