using System;
using System.Linq;
using Microsoft.Extensions.Http;

namespace Seedance.Runtime;

/// <summary>Puts <see cref="SentOnceHandler"/> inside of all other handlers of a registered client, also of those that are added to every client
/// of an application.</summary>
internal sealed class SentOnceFilter(string httpName) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name == httpName && !builder.AdditionalHandlers.OfType<SentOnceHandler>().Any())
            builder.AdditionalHandlers.Add(new SentOnceHandler());
    };
}
