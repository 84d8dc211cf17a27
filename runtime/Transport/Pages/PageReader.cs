using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Seedance.Runtime;

/// <summary>Reads a list that comes in pages.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PageReader
{
    /// <summary>Asks for one page after the other, each when its first item is wanted, and gives out their items. Each page is a call of
    /// its own: it has the time-outs and the retries of one.</summary>
    /// <typeparam name="TBody">Type of the body of a page.</typeparam>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="connection">Makes the calls.</param>
    /// <param name="operation">What is known about the operation.</param>
    /// <param name="pagination">How its pages follow each other.</param>
    /// <param name="request">The values of the first call.</param>
    /// <param name="items">Takes the items out of a page; null for none.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The items. Each enumeration begins with the first page.</returns>
    /// <exception cref="ResponseInvalidException">The way to the next page leads back to an earlier one, to no address, or over more than a
    /// hundred empty pages; or an answer cannot be read.</exception>
    /// <exception cref="ApiException">See <see cref="ApiConnection.SendAsync{TBody}"/>, as for all other exceptions.</exception>
    public static async IAsyncEnumerable<TItem> ReadAsync<TBody, TItem>(
        ApiConnection connection,
        Operation<TBody> operation,
        Pagination pagination,
        OperationRequest request,
        Func<TBody, IReadOnlyList<TItem>?> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(pagination);
        ArgumentNullException.ThrowIfNull(items);
        var pages = new PageSequence(pagination);
        for (OperationRequest? next = request; next is not null;)
        {
            var response = await connection.SendAsync(operation, next, cancellationToken).ConfigureAwait(false);
            var list = response.HasBody ? items(response.Body) : null;
            foreach (var item in list ?? [])
                yield return item;
            next = pages.Next(next, response.Answer, list?.Count ?? 0);
        }
    }
}
