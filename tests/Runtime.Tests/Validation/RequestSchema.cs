namespace Seedance.Runtime.Tests.Validation;

/// <summary>Checks as the generator writes them: a request for a video, and a task that is referred to.</summary>
internal static class RequestSchema
{
    internal static readonly SchemaValidator Validator = new("Request", Check);

    internal static bool Check(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.Object, "/type")
        && Members(ref run, token);

    private static bool Members(ref SchemaRun run, int token)
    {
        if (!run.IsObject(token)) return true;
        ulong seen = 0;
        foreach (int name in run.Members(token))
        {
            if (run.NameIs(name, "prompt"u8))
            {
                seen |= 1UL << 0;
                if (!Prompt(ref run, name + 1)) return false;
            }
            else if (run.NameIs(name, "reference_images"u8))
            {
                seen |= 1UL << 1;
                if (!ReferenceImages(ref run, name + 1)) return false;
            }
            else if (run.NameIs(name, "reference_videos"u8))
            {
                seen |= 1UL << 2;
            }
            else if (run.NameIs(name, "aspect_ratio"u8))
            {
                if (!AspectRatio(ref run, name + 1)) return false;
            }
            else if (run.NameIs(name, "duration"u8))
            {
                if (!Duration(ref run, name + 1)) return false;
            }
            else if (run.NameIs(name, "data"u8))
            {
                if (!Data(ref run, name + 1)) return false;
            }
            else if (run.NameIs(name, "create_time"u8))
            {
                if (!CreateTime(ref run, name + 1)) return false;
            }
            else if (!run.AdditionalMember(name, "/additionalProperties"))
            {
                return false;
            }
        }

        return run.Required((seen & 1UL) != 0, token, "prompt", "/required")
            && run.Required(run.Direction == SchemaDirection.Request || (seen & 1UL) != 0, token, "id", "/required")
            && run.AnyOf((seen & 2UL) != 0 || (seen & 4UL) != 0, token, "reference_images or reference_videos must be present", "/anyOf");
    }

    private static bool Prompt(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.String, "/properties/prompt/type")
        && run.MinLength(token, 1, "/properties/prompt/minLength")
        && run.MaxLength(token, 5000, "/properties/prompt/maxLength");

    private static bool ReferenceImages(ref SchemaRun run, int token)
    {
        if (!(run.Type(token, JsonTypes.Array, "/properties/reference_images/type") && run.MaxItems(token, 9, "/properties/reference_images/maxItems"))) return false;
        foreach (int item in run.Items(token))
        {
            if (!(run.Type(item, JsonTypes.String, "/properties/reference_images/items/type") && run.Format(item, SchemaFormats.Uri, "/properties/reference_images/items/format"))) return false;
        }

        return run.UniqueItems(token, "/properties/reference_images/uniqueItems");
    }

    private static bool AspectRatio(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.String, "/properties/aspect_ratio/type")
        && run.Enum(run.IsString(token, "1:1"u8) || run.IsString(token, "auto"u8), token, "\"1:1\", \"auto\"", "/properties/aspect_ratio/enum");

    private static bool Duration(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.Integer, "/properties/duration/type")
        && run.Minimum(token, 4L, "/properties/duration/minimum")
        && run.Maximum(token, "15"u8, "/properties/duration/maximum");

    private static bool Data(ref SchemaRun run, int token) =>
        run.Enter("/properties/data/$ref") && TaskSchema.Check(ref run, token) && run.Leave();

    private static bool CreateTime(ref SchemaRun run, int token)
    {
        int passed = 0;
        if (run.Try(CreateTime_0, token)) passed++;
        if (run.Try(CreateTime_1, token)) passed++;
        return run.OneOf(passed, token, "/properties/create_time/oneOf");
    }

    private static bool CreateTime_0(ref SchemaRun run, int token) => run.Type(token, JsonTypes.Integer, "/properties/create_time/oneOf/0/type");

    private static bool CreateTime_1(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.String, "/properties/create_time/oneOf/1/type")
        && run.Format(token, SchemaFormats.DateTime, "/properties/create_time/oneOf/1/format");

    /// <summary>A schema that refers to itself: a task has tasks.</summary>
    private static class TaskSchema
    {
        internal static bool Check(ref SchemaRun run, int token)
        {
            if (!run.Type(token, JsonTypes.Object, "/type")) return false;
            foreach (int name in run.Members(token))
            {
                if (run.NameIs(name, "task"u8))
                {
                    if (!(run.Enter("/properties/task/$ref") && Check(ref run, name + 1) && run.Leave())) return false;
                }
                else if (run.NameIs(name, "options"u8))
                {
                    if (!run.Const(run.IsJson(name + 1, "{\"a\":[1,2],\"b\":{}}"u8), name + 1, "{\"a\":[1,2],\"b\":{}}", "/properties/options/const")) return false;
                }
                else if (run.NameIs(name, "tags"u8))
                {
                    if (!run.UniqueItems(name + 1, "/properties/tags/uniqueItems")) return false;
                }
            }

            return true;
        }
    }
}
