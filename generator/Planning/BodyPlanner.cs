using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>
/// Plans the bodies of an operation. Media types whose bodies have one C# type share a method, which has a parameter for
/// the media type; another type makes an overload.
/// </summary>
internal static class BodyPlanner
{
    public static IEnumerable<BodyPlan> Plan(OperationModel operation, NamedOperation name, TypeTable types, CodecPlanner codecs) =>
        operation.Bodies
            .Select((body, i) => (Body: body, Name: name.BodyParameters[i], Codec: codecs.Plan(body.Type)))
            .GroupBy(static b => b.Codec.Type)
            .Select((same, i) => Plan([.. same.Select(static b => b.Body)], same.First().Name, same.First().Codec, i, name.ContentTypeParameter, types));

    private static BodyPlan Plan(List<BodyModel> bodies, string name, CodecPlan codec, int overload, string contentType, TypeTable types)
    {
        // Of a range only the caller knows the type of a text or of bytes; JSON is JSON.
        bool isRange = bodies[0].MediaType.Contains("*") && bodies[0].Kind is (BodyKind.Text or BodyKind.Binary);
        bool isChoice = bodies.Count > 1 || isRange;
        return new BodyPlan(
            name,
            overload == 0 ? "Body" : "Body" + (overload + 1).ToString(CultureInfo.InvariantCulture),
            codec,

            // A call without a body is one of the first overload.
            bodies[0].IsRequired || overload > 0,
            isChoice ? contentType : null,
            bodies.Select(b => Offer(b, types)).ToEquatableArray(),
            bodies[0].Docs)
        {
            IsNullable = (bodies[0].IsRequired || overload > 0) && bodies.All(static b => b is { Kind: BodyKind.Json, Type.IsNullable: true }),
        };
    }

    private static OfferPlan Offer(BodyModel body, TypeTable types) => new(body.MediaType, body.Kind, types.Validator(body.Schema), body.Members)
    {
        Parts = body.Parts,
        OtherParts = body.OtherParts,
    };
}
