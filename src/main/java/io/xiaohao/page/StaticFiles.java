package io.xiaohao.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Lets a browser keep what does not change: libraries, whose address bears their version, and our own files under the
 * address that our pages give them, which bears a hash of their content. Under its plain name a file is asked for again
 * each time and sent only where it has changed; its date would not tell, since a build may set it.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/{name}/{version:[0-9]+[.].+}/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_GOOD);
        registry.addResourceHandler("/_static/{name}/{version:[0-9]+[.].+}/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(FOR_GOOD);
        assets(registry.addResourceHandler("/assets/{name:.+-[0-9a-f]{32}[.][a-z0-9]+}"), FOR_GOOD);
        assets(registry.addResourceHandler("/assets/**"), ASK_AGAIN);
        marked(registry.addResourceHandler("/login.*").addResourceLocations("classpath:/static/"))
                .setCacheControl(ASK_AGAIN);
    }

    /** Writes the address with the hash into our pages. */
    @Bean
    ResourceUrlEncodingFilter addressesWithHash() {
        return new ResourceUrlEncodingFilter();
    }

    private static void assets(ResourceHandlerRegistration files, CacheControl keep) {
        marked(files.addResourceLocations("classpath:/static/assets/"))
                .setCacheControl(keep)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static ResourceHandlerRegistration marked(ResourceHandlerRegistration files) {
        return files.setUseLastModified(false).setEtagGenerator(StaticFiles::mark);
    }

    /** A weak one: the same file is sent compressed or not, by what the browser takes; a strong one would forbid that. */
    private static String mark(Resource file) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
