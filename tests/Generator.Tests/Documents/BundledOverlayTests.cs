using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;
using Seedance.Generator.Tests.Bundled;

namespace Seedance.Generator.Tests.Documents;

/// <summary>The overlay that comes with the package, applied to the documents that come with it.</summary>
public class BundledOverlayTests
{
    private const string CreateTask = "/paths/~1api~1v1~1client~1job~1CreateTask/post";
    private const string TaskInfo = "/paths/~1api~1v1~1client~1job~1TaskInfo/get";
    private const string Estimate = "/paths/~1api~1v1~1client~1job~1estimate-credits/post";
    private const string Balance = "/paths/~1api~1v1~1client~1account~1balance/get";
    private const string Upload = "/paths/~1api~1v1~1client~1job~1asset-upload/post";
    private const string Info = "/paths/~1api~1v1~1client~1job~1asset-info/get";
    private const string Body = "/requestBody/content/application~1json/schema";
    private const string Answer = "/responses/200/content/application~1json/schema";
    private const string Data = Answer + "/allOf/1/properties/data";
    private const string Input = CreateTask + Body + "/properties/input/properties";
    private const string Task = "/components/schemas/TaskResponseModel";
    private const string Fast = "seedance/2-0-fast/reference-to-video.yaml";
    private const string Reference = "seedance/2-0/reference-to-video.yaml";
    private const string TaskFile = "common/get-task-info.yaml";
    private const string EstimateFile = "common/estimate-credits.yaml";
    private const string BalanceFile = "common/get-account-credits.yaml";
    private const string UploadFile = "seedance/asset-upload.yaml";
    private const string InfoFile = "seedance/asset-info.yaml";

    private static readonly Overlay Bundled = ReadOverlay();

    [Fact]
    public void Each_action_finds_something_and_fits_it()
    {
        int[] found = new int[Bundled.Actions.Count];
        IEnumerable<SpecNode> pages = ModelPages.All.Select(static page => SpecTexts.Parse(page.Spec.Text));
        foreach (SpecNode document in BundledFiles.Documents.Select(BundledFiles.Parse).Concat(pages))
        {
            OverlayApplication applied = OverlayApplier.Apply(document, Bundled);
            Assert.Empty(applied.Problems);
            for (int i = 0; i < found.Length; i++)
                found[i] += applied.MatchCounts[i];
        }

        Assert.Empty(Bundled.Actions.Where((_, i) => found[i] == 0).Select(action => action.Target));
    }

    [Fact]
    public void Every_document_says_the_shape_around_its_answers() => Assert.All(BundledFiles.Documents, document => Assert.Equal(
        "{code:'/code',success:[200],message:'/message',errors:'/errors',data:'/data'}", Apply(document).At("/x-envelope").Json()));

    [Theory]
    [InlineData(Fast, CreateTask, "CreateTask")]
    [InlineData(Fast, CreateTask + Body, "FastReferenceToVideoRequest")]
    [InlineData(Fast, CreateTask + Answer, "CreateTaskResponse")]
    [InlineData(Fast, CreateTask + Data, "CreatedTask")]
    [InlineData(Fast, CreateTask + "/responses/422/content/application~1json/schema", "ValidationErrorResponse")]
    [InlineData(Fast, Input + "/aspect_ratio", "AspectRatio")]
    [InlineData(Fast, Input + "/resolution", "Resolution")]
    [InlineData(Fast, "/components/schemas/ApiResponse/properties/code", "ApiCode")]
    [InlineData(Reference, CreateTask + Body, "ReferenceToVideoRequest")]
    [InlineData(Reference, Input + "/resolution", "FullHdResolution")]
    [InlineData("seedance/2-0/image-to-video.yaml", CreateTask + Body, "ImageToVideoRequest")]
    [InlineData("seedance/1-0-pro/text-to-video.yaml", CreateTask, "CreateTask")]
    [InlineData("seedance/1-0-pro/text-to-video.yaml", CreateTask + Body, "ProTextToVideoRequest")]
    [InlineData(TaskFile, TaskInfo, "GetTask")]
    [InlineData(TaskFile, TaskInfo + Answer, "GetTaskResponse")]
    [InlineData(TaskFile, Task, "TaskInfo")]
    [InlineData(TaskFile, Task + "/properties/result", "TaskResult")]
    [InlineData(TaskFile, Task + "/properties/status", "VideoTaskStatus")]
    [InlineData(TaskFile, Task + "/properties/source", "TaskSource")]
    [InlineData(EstimateFile, Estimate, "EstimateCredits")]
    [InlineData(EstimateFile, Estimate + Body, "EstimateCreditsRequest")]
    [InlineData(EstimateFile, Estimate + Answer, "EstimateCreditsResponse")]
    [InlineData(EstimateFile, "/components/schemas/EstimateCreditsResult", "CreditsEstimate")]
    [InlineData(BalanceFile, Balance, "GetBalance")]
    [InlineData(BalanceFile, Balance + Answer, "GetBalanceResponse")]
    [InlineData(BalanceFile, Balance + Data, "AccountBalance")]
    [InlineData(UploadFile, Upload, "UploadAsset")]
    [InlineData(UploadFile, Upload + Body, "UploadAssetRequest")]
    [InlineData(UploadFile, Upload + Body + "/properties/asset_type", "AssetType")]
    [InlineData(UploadFile, Upload + Answer, "UploadAssetResponse")]
    [InlineData(UploadFile, Upload + Data, "UploadedAsset")]
    [InlineData(InfoFile, Info, "GetAsset")]
    [InlineData(InfoFile, Info + Answer, "GetAssetResponse")]
    [InlineData(InfoFile, Info + Data, "AssetInfo")]
    [InlineData(InfoFile, Info + Data + "/properties/AssetType", "StoredAssetType")]
    [InlineData(InfoFile, Info + Data + "/properties/Status", "AssetStatus")]
    public void Public_names_stand_where_they_should(string document, string pointer, string name) =>
        Assert.Equal($"'{name}'", Apply(document).At(pointer + "/x-csharp-name").Json());

    [Theory]
    [InlineData(Fast, Input + "/aspect_ratio", "['Ratio1x1','Ratio9x16','Ratio16x9','Ratio3x4','Ratio4x3','Ratio21x9','Auto']")]
    [InlineData(Fast, Input + "/resolution", "['P480','P720']")]
    [InlineData(Reference, Input + "/resolution", "['P480','P720','P1080']")]
    [InlineData(EstimateFile, "/components/schemas/ApiResponse/properties/code", "['Success','Unauthorized','InsufficientCredits','NotFound','ValidationError','RateLimited','Maintenance','ServerError','GenerationFailed','FeatureDisabled']")]
    public void Members_have_as_many_names_as_values(string document, string pointer, string names)
    {
        SpecNode schema = Apply(document).At(pointer);

        Assert.Equal(names, schema.At("/x-enum-varnames").Json());
        Assert.Equal(((SpecArray)schema.At("/enum")).Items.Count, ((SpecArray)schema.At("/x-enum-varnames")).Items.Count);
    }

    [Fact]
    public void An_enum_with_a_value_in_between_gets_no_wrong_member_names()
    {
        string text = File.ReadAllText(Path.Combine(BundledFiles.Folder, Fast))
            .Replace("- '16:9'\n", "- '2:1'\n                        - '16:9'\n", StringComparison.Ordinal);
        SpecNode root = OverlayApplier.Apply(SpecTexts.Parse(text), Bundled).Root;

        Assert.Null(JsonPointer.Find(root, Input + "/aspect_ratio/x-enum-varnames"));
    }

    [Theory]
    [InlineData(TaskFile, TaskInfo + "/parameters/0/schema", "{type:'string'}")]
    [InlineData(TaskFile, Task + "/required", "['task_id','status']")]
    [InlineData(TaskFile, Task + "/properties/create_at/format", "'unix-time'")]
    [InlineData(TaskFile, Task + "/properties/complete_at/format", "'unix-time'")]
    [InlineData(EstimateFile, "/components/schemas/EstimateCreditsResult/properties/credits/type", "'number'")]
    [InlineData(Fast, CreateTask + Data + "/required", "['task_id']")]
    [InlineData(BalanceFile, Balance + Data + "/required", "['balance']")]
    [InlineData(UploadFile, Upload + Data + "/required", "['AssetId']")]
    [InlineData(InfoFile, Info + Data + "/required", "['AssetId','Status']")]
    [InlineData(InfoFile, Info + Data + "/properties/CreateTime/oneOf", "[{type:'string',format:'date-time'},{type:'integer',format:'unix-time'}]")]
    [InlineData(InfoFile, Info + Data + "/properties/UpdateTime/oneOf", "[{type:'string',format:'date-time'},{type:'integer',format:'unix-time'}]")]
    public void What_the_vendor_got_wrong_is_mended(string document, string pointer, string expected) =>
        Assert.Equal(expected, Apply(document).At(pointer).Json());

    [Fact]
    public void The_vendors_own_nodes_keep_their_places()
    {
        SpecNode root = BundledFiles.Parse(Fast);
        SpecNode changed = OverlayApplier.Apply(root, Bundled).Root;

        Assert.Same(root.At(Input + "/prompt"), changed.At(Input + "/prompt"));
        Assert.Same(root.At("/info"), changed.At("/info"));
        Assert.Equal(root.At(CreateTask + Body).Position, changed.At(CreateTask + Body).Position);
        Assert.Equal("seedance.overlay.yaml", changed.At("/x-envelope").Position.Path);
    }

    [Fact]
    public void A_page_for_another_model_gets_the_same_comfort()
    {
        string text = File.ReadAllText(Path.Combine(BundledFiles.Folder, Reference))
            .Replace("bytedance/seedance2-0-r2v", "bytedance/seedance9-0-r2v", StringComparison.Ordinal);
        SpecNode root = OverlayApplier.Apply(SpecTexts.Parse(text), Bundled).Root;

        Assert.Equal("'CreateTask'", root.At(CreateTask + "/x-csharp-name").Json());
        Assert.Equal("'CreatedTask'", root.At(CreateTask + Data + "/x-csharp-name").Json());
        Assert.Equal("'AspectRatio'", root.At(Input + "/aspect_ratio/x-csharp-name").Json());
        Assert.Null(JsonPointer.Find(root, CreateTask + Body + "/x-csharp-name"));
    }

    private static SpecNode Apply(string document) => OverlayApplier.Apply(BundledFiles.Parse(document), Bundled).Root;

    private static Overlay ReadOverlay()
    {
        (Overlay? overlay, IReadOnlyList<Seedance.Generator.Diagnostics.Problem> problems) = Overlay.Read(BundledFiles.Parse("seedance.overlay.yaml"));
        Assert.Empty(problems);
        return overlay!;
    }
}
