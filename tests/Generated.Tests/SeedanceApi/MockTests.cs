using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Code that uses the client can be tested without a server: the interface has everything.</summary>
public sealed class MockTests
{
    [Fact]
    public async Task Code_on_the_interface_runs_on_a_client_made_by_hand()
    {
        var client = new FakeClient();

        TaskInfo task = await MakeAsync(client, "A corgi");

        Assert.Equal(VideoTaskStatus.Success, task.Status);
        Assert.Equal("A corgi", Assert.Single(client.Prompts));
    }

    [Fact]
    public void A_failure_can_be_made_by_hand()
    {
        var failure = new SeedanceException(new ApiFailure { Operation = "CreateTask", Message = "no", Status = 200, Code = 402 });

        Assert.Equal(402, failure.Code);
        Assert.Equal("no", failure.Message);
    }

    private static async Task<TaskInfo> MakeAsync(ISeedanceClient client, string prompt)
    {
        CreatedTask created = await client.CreateTaskAsync(Api.Request(prompt));
        return await client.GetTaskAsync(created.TaskId);
    }

    private sealed class FakeClient : ISeedanceClient
    {
        public List<string> Prompts { get; } = [];

        public Task<CreatedTask> CreateTaskAsync(FastReferenceToVideoRequest request, CancellationToken cancellationToken = default)
        {
            Prompts.Add(request.Input.Prompt);
            return Task.FromResult(new CreatedTask { TaskId = "t" });
        }

        public Task<TaskInfo> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) =>
            Task.FromResult(new TaskInfo { TaskId = taskId, Status = VideoTaskStatus.Success });

        public Task<CreatedTask> CreateTaskAsync(ReferenceToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<CreatedTask> CreateTaskAsync(ImageToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<CreatedTask> CreateTaskAsync(ProTextToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<CreateTaskResponse>> CreateTaskWithResponseAsync(FastReferenceToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<CreateTaskResponse>> CreateTaskWithResponseAsync(ReferenceToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<CreateTaskResponse>> CreateTaskWithResponseAsync(ImageToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<CreateTaskResponse>> CreateTaskWithResponseAsync(ProTextToVideoRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<GetTaskResponse>> GetTaskWithResponseAsync(string taskId, CancellationToken cancellationToken = default) => throw Unused();

        public Task<CreditsEstimate> EstimateCreditsAsync(EstimateCreditsRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<EstimateCreditsResponse>> EstimateCreditsWithResponseAsync(EstimateCreditsRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<AccountBalance> GetBalanceAsync(CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<GetBalanceResponse>> GetBalanceWithResponseAsync(CancellationToken cancellationToken = default) => throw Unused();

        public Task<UploadedAsset> UploadAssetAsync(UploadAssetRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<UploadAssetResponse>> UploadAssetWithResponseAsync(UploadAssetRequest request, CancellationToken cancellationToken = default) => throw Unused();

        public Task<AssetInfo> GetAssetAsync(AssetId assetId, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<GetAssetResponse>> GetAssetWithResponseAsync(AssetId assetId, CancellationToken cancellationToken = default) => throw Unused();

        public Task<TaskInfo> CreateTaskAndWaitAsync(FastReferenceToVideoRequest request, IProgress<TaskProgress<TaskInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<TaskInfo> CreateTaskAndWaitAsync(ReferenceToVideoRequest request, IProgress<TaskProgress<TaskInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<TaskInfo> CreateTaskAndWaitAsync(ImageToVideoRequest request, IProgress<TaskProgress<TaskInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<TaskInfo> CreateTaskAndWaitAsync(ProTextToVideoRequest request, IProgress<TaskProgress<TaskInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<TaskInfo> WaitForTaskAsync(string taskId, IProgress<TaskProgress<TaskInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<AssetInfo> UploadAssetAndWaitAsync(UploadAssetRequest request, IProgress<TaskProgress<AssetInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<AssetInfo> WaitForAssetAsync(AssetId assetId, IProgress<TaskProgress<AssetInfo>>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task<UploadUrl> GetUploadUrlAsync(string contentType, string ext, CancellationToken cancellationToken = default) => throw Unused();

        public Task<OperationResponse<GetUploadUrlResponse>> GetUploadUrlWithResponseAsync(string contentType, string ext, CancellationToken cancellationToken = default) => throw Unused();

        public Task<UriString> UploadFileAsync(FileContent file, IProgress<FileTransferProgress>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task DownloadAsync(UriString address, string path, IProgress<FileTransferProgress>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        public Task DownloadAsync(UriString address, Stream target, IProgress<FileTransferProgress>? progress = null, CancellationToken cancellationToken = default) => throw Unused();

        private static InvalidOperationException Unused() => new("The code under test does not need this.");
    }
}
