using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans what the methods of an operation return: the whole answer, or its items as they come, or methods for both.</summary>
internal sealed class AnswerPlanner(OperationModel operation, TypeTable types, CodecPlanner codecs)
{
    /// <summary>The member of a request by which APIs are asked for a stream.</summary>
    private const string StreamMember = "stream";

    /// <summary>The lowest 2xx status with a body, a range after it; without any, <c>default</c>.</summary>
    private readonly ResponseModel? _success =
        operation.Responses.Where(static r => r.IsSuccess && r.Body is not null).OrderBy(static r => r.Status, StringComparer.Ordinal).FirstOrDefault()
        ?? (operation.Responses.Any(static r => r.IsSuccess) ? null : operation.Responses.FirstOrDefault(static r => r.Status == "default"));

    /// <summary>The one body of its successes; null where there is none, or several.</summary>
    public TypeUse? Body => operation.Result is null ? _success?.Body : null;

    /// <summary>The operation with what it answers.</summary>
    /// <param name="file">The operation without it.</param>
    public OperationFile Plan(OperationFile file)
    {
        OperationFile plain = file with
        {
            Success = operation.Result is { } result ? codecs.Plan(new NamedRef(result)) : _success?.Body is { } body ? codecs.Plan(body) : null,
            Data = Data(operation.Envelope, _success?.Body),
            IsNullable = IsNullable(),
            MayBeEmpty = operation is { Result: null, Envelope: null } && _success?.Body is not null && operation.Responses.Any(IsEmpty),
            Headers = operation.Headers is { } headers ? types.Qualified(headers) : null,
            Answers = operation.Responses.Select(Answer).ToEquatableArray(),
        };
        ItemsModel? items = operation.Responses.Select(static r => r.Items).FirstOrDefault(static i => i is not null);
        if (items is null)
            return plain;
        OperationFile stream = plain with
        {
            Success = null,
            Data = null,
            IsNullable = false,
            MayBeEmpty = false,
            Item = codecs.Plan(items.Type),
            Bodies = file.Bodies.Select((b, i) => b with { IsNullable = false, StreamSwitch = StreamSwitch(operation.Bodies.First(o => codecs.Plan(o.Type).Type == b.Codec.Type)) })
                .ToEquatableArray(),
            Answers = operation.Responses.Select(r => ItemAnswer(r, items)).OfType<AnswerPlan>().ToEquatableArray(),
        };
        return plain.Success is null
            ? stream
            : plain with { Stream = stream with { Method = file.Method + "Stream", Description = "StreamDescription" } };
    }

    /// <summary>
    /// Whether a success may say null. What is looked into, an envelope, the state of a task or a page, is there or is an error.
    /// </summary>
    private bool IsNullable() =>
        operation is { Result: null, Envelope: null, Poll: null, Pagination: null }
        && operation.Responses.Any(r => (r == _success || r.IsSuccess) && r.Body is { IsNullable: true } body && body.Type == _success?.Body?.Type);

    private static bool IsEmpty(ResponseModel response) => response is { IsSuccess: true, Body: null, Items: null };

    /// <summary>
    /// Every 2xx is a success. One whose body has no place among what the method returns (only an operation with an envelope
    /// has such) is one whose body stays raw.
    /// </summary>
    private AnswerPlan Answer(ResponseModel response)
    {
        bool isSuccess = response == _success || response.IsSuccess;
        bool isRead = !isSuccess || operation.Result is not null || response.Body?.Type == _success?.Body?.Type;
        return new AnswerPlan(
            response.Status,
            isSuccess,
            isRead && response.Body is { } body ? codecs.Plan(body) : null,
            isRead ? types.Validator(response.Schema) : null,
            response.Description)
        {
            MediaType = response.MediaType ?? "application/json",
            Kind = response.Kind,
            Factory = isSuccess ? Factory(response) : null,
        };
    }

    /// <summary>The method of the result that takes the body of a status.</summary>
    private string? Factory(ResponseModel response)
    {
        if (operation.Result is not { } id)
            return null;
        var result = (ResultModel)types.Model(id);
        NamedType name = types.Name(id);
        return Enumerable.Range(0, result.Cases.Count)
            .Where(i => result.Cases[i].Status == response.Status)
            .Select(i => types.Qualified(id) + ".From" + name.Members[i])
            .FirstOrDefault();
    }

    /// <summary>The answers of the methods for items: those with such items, those without a body, errors.</summary>
    private AnswerPlan? ItemAnswer(ResponseModel response, ItemsModel items)
    {
        bool isSuccess = response.Items is not null || response.IsSuccess;
        if (!isSuccess || IsEmpty(response))
            return Answer(response) with { Factory = null };
        return response.Items is { } own && own.Type == items.Type
            ? new AnswerPlan(response.Status, true, codecs.Plan(own.Type), types.Validator(own.Schema), response.Description)
            {
                MediaType = own.MediaType,
                Items = own.Kind,
            }
            : null;
    }

    /// <summary>The property of a request body that asks for a stream, where the document has one.</summary>
    private string? StreamSwitch(BodyModel body)
    {
        if (body.Type.Type is not NamedRef named || types.Model(named.Id) is not ObjectModel model)
            return null;
        return Enumerable.Range(0, model.Members.Count)
            .Where(i => model.Members[i] is { JsonName: StreamMember, Constant: null, Type.Type: PrimitiveRef { Kind: Primitive.Boolean } })
            .Select(i => types.Name(named.Id).Members[i])
            .FirstOrDefault();
    }

    /// <summary>What the method returns from inside the envelope: the member of the body that the envelope's <c>data</c> names.</summary>
    private DataPlan? Data(EnvelopeModel? envelope, TypeUse? body)
    {
        if (envelope is not { Data: { } pointer, DataMember: { } name } || body?.Type is not NamedRef named || types.Model(named.Id) is not ObjectModel model)
            return null;
        for (int i = 0; i < model.Members.Count; i++)
        {
            MemberModel member = model.Members[i];
            if (member.JsonName == name)
            {
                bool isNullable = !member.IsRequired || member.Type.IsNullable;
                return new DataPlan(types.Name(named.Id).Members[i], pointer, codecs.Plan(member.Type), isNullable);
            }
        }

        return null;
    }
}
