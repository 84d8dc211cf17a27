namespace Seedance.Runtime.Tests.Validation;

/// <summary>Checks as the generator writes them: a request for a video, and a task that is referred to.</summary>
internal static class RequestSchema
{
    internal static readonly SchemaValidator Validator = new("Request", Check);

    private static readonly MemberNames Names = new(
        "prompt", "id", "reference_images", "reference_videos", "aspect_ratio", "duration", "data", "create_time");

    private static readonly SchemaBranch[] CreateTime =
    [
        new("alternative 1", CreateTime_0) { Types = JsonTypes.Integer },
        new("alternative 2", CreateTime_1) { Types = JsonTypes.String },
    ];

    internal static bool Check(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.Object, "/type")
        && Members(ref run, token);

    private static bool Members(ref SchemaRun run, int token)
    {
        if (!run.IsObject(token)) return true;
        ulong seen = 0;
        foreach (int name in run.Members(token))
        {
            switch (run.NameIndex(name, Names))
            {
                case 0: // prompt
                    seen |= 0x1UL;
                    if (!Prompt(ref run, name + 1)) return false;
                    break;
                case 1: // id
                    seen |= 0x2UL;
                    break;
                case 2: // reference_images
                    seen |= 0x4UL;
                    if (!ReferenceImages(ref run, name + 1)) return false;
                    break;
                case 3: // reference_videos
                    seen |= 0x8UL;
                    break;
                case 4: // aspect_ratio
                    if (!AspectRatio(ref run, name + 1)) return false;
                    break;
                case 5: // duration
                    if (!Duration(ref run, name + 1)) return false;
                    break;
                case 6: // data
                    if (!Data(ref run, name + 1)) return false;
                    break;
                case 7: // create_time
                    if (!run.OneOf(CreateTime, name + 1, "/properties/create_time/oneOf")) return false;
                    break;
                default:
                    if (!run.AdditionalMember(name, "/additionalProperties")) return false;
                    break;
            }
        }

        return run.Required(token, Names, 0, run.Demanded(0x3UL, 0x2UL, 0x0UL) & ~seen, "/required")
            && run.AnyOf((seen & 0x4UL) != 0 || (seen & 0x8UL) != 0, token, "reference_images or reference_videos must be present", "/anyOf");
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
